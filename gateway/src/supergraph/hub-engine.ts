import { setImmediate } from "node:timers/promises";
import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import { type DocumentNode, type GraphQLSchema, print, type ValidationRule } from "graphql";
import type { HubContext } from "../caller/hub-context.js";
import type { OperationAnswer } from "../engine/answer/operation-answer.js";
import { Engine } from "../engine/engine.js";
import type { OperationSource, StoredOperation } from "../engine/operations/operation-store.js";
import type { PreparedOperation } from "../engine/operations/prepared-operation.js";
import type { RawJson } from "../engine/wire/raw-json.js";
import { CostModel } from "../limits/cost/cost-model.js";
import { dropRefusedFields } from "../limits/drop-refused-fields.js";
import { FairQueue } from "../limits/fair-queue.js";
import type { SpendCost } from "../limits/rate-limit.js";
import { OperationPlanning } from "../planner/operation-planning.js";
import type { Planner } from "../planner/planner.js";
import type { Transport } from "../transport/transport.js";
import { addScalarRules } from "./scalar-rules.js";
import { SharedRuns } from "./shared-runs.js";

/** What Apollo Server asks of an engine. */
type GatewayInterface = ApolloServerOptionsWithGateway<HubContext>["gateway"];
type SchemaListener = Parameters<GatewayInterface["onSchemaLoadOrUpdate"]>[0];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface["load"]>>["executor"]>;

interface HubEngineOptions {
  readonly transport: Transport<HubContext>;
  /** Planned before the first request and before a new supergraph takes over. */
  readonly savedOperations: readonly OperationSource[];
  /** Whether equal public requests of one caller that are under way at once are answered together. */
  readonly shareFetches: boolean;
  /** Plans elsewhere than on the event loop; without it the engine plans itself. */
  readonly createPlanner?: (supergraphSdl: string) => Planner;
  /** Who may read what: below a root that its caller may not read nothing is planned. */
  readonly matrix?: AccessMatrix;
  /** Takes what an operation costs from its caller's minute; throws where there is not so much left. */
  readonly spendCost?: SpendCost;
  /** How many large operations run at once; 0 for as many as come. */
  readonly heavyOperations?: number;
  /** What a document must keep to besides the rules of GraphQL. */
  readonly validationRules: readonly ValidationRule[];
}

/** An operation of this cost is limited by the number of requests alone, and waits for nobody. */
const LIGHT_COST = 1000;
const HEAVY_PER_CALLER = 2;
const HEAVY = { limitPerCaller: HEAVY_PER_CALLER, queuePerCaller: 16, mostMilliseconds: 5000 };
/** How many of the operations asked for most are planned before a new supergraph takes over. */
const WARMED = 100;

/** The engine in use, and its replacement by one for another supergraph: what is under way ends on the engine it began on. */
export class HubEngine implements GatewayInterface {
  readonly #parts: HubEngineOptions;
  readonly #engines = new WeakMap<GraphQLSchema, Engine>();
  readonly #planning: OperationPlanning;
  readonly #costs = new WeakMap<GraphQLSchema, CostModel>();
  readonly #heavy: FairQueue | null;
  readonly #spent = new WeakMap<HubContext, Promise<void>>();
  readonly #listeners = new Set<SchemaListener>();
  readonly #runs = new SharedRuns();
  #current: { readonly engine: Engine; readonly sdl: string } | null = null;

  constructor(parts: HubEngineOptions) {
    this.#parts = parts;
    this.#planning = new OperationPlanning(parts.validationRules);
    const limit = parts.heavyOperations ?? HEAVY_PER_CALLER;
    this.#heavy = limit === 0 ? null : new FairQueue({ ...HEAVY, limit });
  }

  /** What operations cost that are asked of this schema. */
  costsOf(schema: GraphQLSchema): CostModel {
    const costs = this.#costs.get(schema);
    if (!costs) throw new Error("The schema is none of a supergraph that was taken over.");

    return costs;
  }

  /** Takes the supergraph over once its engine is ready; throws, and changes nothing, where it is not valid. */
  async use(supergraphSdl: string): Promise<void> {
    const planner = this.#parts.createPlanner?.(supergraphSdl);
    const engine = new Engine(supergraphSdl, await planner?.ready());
    this.#planning.add(engine, planner);
    addScalarRules(engine.supergraph.apiSchema);
    this.#parts.transport.reach(engine.supergraph.subgraphs);
    const used = this.#current?.engine.operations.mostUsed(WARMED) ?? [];
    for (const operation of [...this.#parts.savedOperations, ...used]) {
      await this.#planning.warm(engine, operation);
      // Requests under way go on between one plan and the next.
      await setImmediate();
    }
    this.#engines.set(engine.supergraph.apiSchema, engine);
    this.#costs.set(engine.supergraph.apiSchema, new CostModel(supergraphSdl, engine.supergraph.apiSchema));
    this.#planning.retire(this.#current?.engine);
    this.#current = { engine, sdl: supergraphSdl };
    for (const listener of this.#listeners) this.#tell(listener);
  }

  /** The engine that new requests are answered by. */
  get engine(): Engine {
    if (!this.#current) throw new Error("No supergraph is in use.");

    return this.#current.engine;
  }

  /** An operation that the engine in use is ready to run, because it has let it pass before. */
  find(source: OperationSource): { readonly known: StoredOperation; readonly schema: GraphQLSchema } | null {
    const { operations, supergraph } = this.engine;
    const known = operations.find(source);

    return known && { known, schema: supergraph.apiSchema };
  }

  /** Runs an operation for one request, and notes how the sources fared. */
  async run(
    operation: PreparedOperation,
    { variables, context }: { readonly variables: Record<string, unknown>; readonly context: HubContext },
  ): Promise<OperationAnswer> {
    const { transport, shareFetches } = this.#parts;
    await this.#spend(context);
    const execute = (of: HubContext) => {
      const work = () => operation.execute(variables, transport.open(of));

      return this.#heavy && of.cost > LIGHT_COST ? this.#heavy.run(of.account, of.left, work) : work();
    };
    const isShared = shareFetches && operation.effect === "READ_PUBLIC";
    const asked = isShared ? this.#runs.run(operation, { variables, context }, execute) : execute(context);
    // Also after a failure: the write may have happened all the same.
    const answer = await asked.finally(() => operation.effect === "WRITE" && this.#runs.forget());
    context.sources.push(...answer.sources);

    return answer;
  }

  /** Counts the request's cost once; refused once, it stays refused. */
  async #spend(context: HubContext): Promise<void> {
    const { spendCost } = this.#parts;
    if (!spendCost || context.cost <= LIGHT_COST) return;
    const spent = this.#spent.get(context) ?? spendCost(context.account, context.cost);
    this.#spent.set(context, spent);
    await spent;
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.#listeners.add(listener);
    this.#tell(listener);

    return () => this.#listeners.delete(listener);
  }

  async load(): Promise<{ executor: Executor }> {
    const executor: Executor = async ({ schema, source, document, request, context }) => {
      const engine = this.#engines.get(schema) ?? this.engine;
      // Before it is planned, which is work too.
      await this.#spend(toHubContext(context));
      const { operationName } = request;
      const { account, caller } = toHubContext(context);
      const readable = this.#dropRefusedFields(engine, document, caller);
      const text = readable === document ? source : print(readable);
      const asked = { source: { text, operationName }, document: readable, account };
      const operation = await this.#planning.prepare(engine, asked);
      const { data, errors } = await this.run(operation, {
        variables: request.variables ?? {},
        context: toHubContext(context),
      });

      return { ...(data && { data: toData(data) }), ...(errors.length > 0 && { errors }) };
    };

    return { executor };
  }

  async stop(): Promise<void> {
    await this.#planning.stop(this.#current?.engine);
    await this.#parts.transport.close();
  }

  #dropRefusedFields({ supergraph }: Engine, document: DocumentNode, caller: HubContext["caller"]): DocumentNode {
    const { matrix } = this.#parts;

    return matrix ? dropRefusedFields(document, supergraph, matrix, caller) : document;
  }

  #tell(listener: SchemaListener): void {
    if (!this.#current) return;
    const { engine, sdl } = this.#current;
    listener({ apiSchema: engine.supergraph.apiSchema, coreSupergraphSdl: sdl });
  }
}

/** Apollo Server hands on the context that the gateway made, under a wider type. */
function toHubContext(context: Record<string, unknown>): HubContext {
  return context as unknown as HubContext;
}

/** Apollo Server only serialises the data; written already, they pass for the object that they are the JSON of. */
function toData(data: RawJson): Record<string, unknown> {
  return data as unknown as Record<string, unknown>;
}

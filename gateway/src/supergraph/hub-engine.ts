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

/** The engine interface of Apollo Server. */
type GatewayInterface = ApolloServerOptionsWithGateway<HubContext>["gateway"];
type SchemaListener = Parameters<GatewayInterface["onSchemaLoadOrUpdate"]>[0];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface["load"]>>["executor"]>;

interface HubEngineOptions {
  readonly transport: Transport<HubContext>;
  /** Planned before the first request and before a new supergraph takes over. */
  readonly savedOperations: readonly OperationSource[];
  /** Whether equal public requests of one caller in flight share one run. */
  readonly shareFetches: boolean;
  /** Plans off the event loop; without it the engine plans itself. */
  readonly createPlanner?: (supergraphSdl: string) => Planner;
  /** Decides which root fields a caller may read; nothing is planned below the others. */
  readonly matrix?: AccessMatrix;
  /** Takes an operation's cost from its caller's budget; throws if too little is left. */
  readonly spendCost?: SpendCost;
  /** Large operations that run at once; 0 means unlimited. */
  readonly heavyOperations?: number;
  /** Validation rules besides those of GraphQL. */
  readonly validationRules: readonly ValidationRule[];
}

/** An operation of at most this cost counts as one request only, and never queues. */
const LIGHT_COST = 1000;
const HEAVY_PER_CALLER = 2;
const HEAVY = { limitPerCaller: HEAVY_PER_CALLER, queuePerCaller: 16, mostMilliseconds: 5000 };
/** The number of most used operations that are planned before a new supergraph takes over. */
const WARMED = 100;

/**
 * Holds the current engine and swaps it when the supergraph changes; running operations finish on the engine they
 * started on.
 */
export class HubEngine implements GatewayInterface {
  readonly #options: HubEngineOptions;
  readonly #engines = new WeakMap<GraphQLSchema, Engine>();
  readonly #planning: OperationPlanning;
  readonly #costs = new WeakMap<GraphQLSchema, CostModel>();
  readonly #heavy: FairQueue | null;
  readonly #spent = new WeakMap<HubContext, Promise<void>>();
  readonly #listeners = new Set<SchemaListener>();
  readonly #runs = new SharedRuns();
  #current: { readonly engine: Engine; readonly sdl: string } | null = null;

  constructor(options: HubEngineOptions) {
    this.#options = options;
    this.#planning = new OperationPlanning(options.validationRules);
    const limit = options.heavyOperations ?? HEAVY_PER_CALLER;
    this.#heavy = limit === 0 ? null : new FairQueue({ ...HEAVY, limit });
  }

  /** The cost model of a schema in use. */
  costsOf(schema: GraphQLSchema): CostModel {
    const costs = this.#costs.get(schema);
    if (!costs) throw new Error("The schema is none of a supergraph that was taken over.");

    return costs;
  }

  /** Switches to the supergraph once its engine is ready; throws, and changes nothing, if it is not valid. */
  async use(supergraphSdl: string): Promise<void> {
    const planner = this.#options.createPlanner?.(supergraphSdl);
    const engine = new Engine(supergraphSdl, await planner?.ready());
    this.#planning.add(engine, planner);
    addScalarRules(engine.supergraph.apiSchema);
    this.#options.transport.reach(engine.supergraph.subgraphs);
    const used = this.#current?.engine.operations.mostUsed(WARMED) ?? [];
    for (const operation of [...this.#options.savedOperations, ...used]) {
      await this.#planning.warm(engine, operation);
      // Lets requests in flight proceed between two plans.
      await setImmediate();
    }
    this.#engines.set(engine.supergraph.apiSchema, engine);
    this.#costs.set(engine.supergraph.apiSchema, new CostModel(supergraphSdl, engine.supergraph.apiSchema));
    this.#planning.retire(this.#current?.engine);
    this.#current = { engine, sdl: supergraphSdl };
    for (const listener of this.#listeners) this.#notify(listener);
  }

  /** The engine that answers new requests. */
  get engine(): Engine {
    if (!this.#current) throw new Error("No supergraph is in use.");

    return this.#current.engine;
  }

  /** An operation that the current engine has already validated and planned. */
  find(source: OperationSource): { readonly stored: StoredOperation; readonly schema: GraphQLSchema } | null {
    const { operations, supergraph } = this.engine;
    const stored = operations.find(source);

    return stored && { stored, schema: supergraph.apiSchema };
  }

  /** Runs an operation for one request, and records the outcomes of its sources. */
  async run(
    operation: PreparedOperation,
    { variables, context }: { readonly variables: Record<string, unknown>; readonly context: HubContext },
  ): Promise<OperationAnswer> {
    const { transport, shareFetches } = this.#options;
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

  /** Spends the request's cost once; once refused, it stays refused. */
  async #spend(context: HubContext): Promise<void> {
    const { spendCost } = this.#options;
    if (!spendCost || context.cost <= LIGHT_COST) return;
    const spent = this.#spent.get(context) ?? spendCost(context.account, context.cost);
    this.#spent.set(context, spent);
    await spent;
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.#listeners.add(listener);
    this.#notify(listener);

    return () => this.#listeners.delete(listener);
  }

  async load(): Promise<{ executor: Executor }> {
    const executor: Executor = async ({ schema, source, document, request, context }) => {
      const engine = this.#engines.get(schema) ?? this.engine;
      // Before planning, which costs as well.
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
    await this.#options.transport.close();
  }

  #dropRefusedFields({ supergraph }: Engine, document: DocumentNode, caller: HubContext["caller"]): DocumentNode {
    const { matrix } = this.#options;

    return matrix ? dropRefusedFields(document, supergraph, matrix, caller) : document;
  }

  #notify(listener: SchemaListener): void {
    if (!this.#current) return;
    const { engine, sdl } = this.#current;
    listener({ apiSchema: engine.supergraph.apiSchema, coreSupergraphSdl: sdl });
  }
}

/** Apollo Server passes the gateway's own context on under a wider type. */
function toHubContext(context: Record<string, unknown>): HubContext {
  return context as unknown as HubContext;
}

/** Apollo Server only serialises the data, and raw JSON serialises to the same value. */
function toData(data: RawJson): Record<string, unknown> {
  return data as unknown as Record<string, unknown>;
}

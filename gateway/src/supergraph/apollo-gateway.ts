import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import { print } from "graphql";
import type { HubContext } from "../caller/hub-context.js";
import type { RawJson } from "../engine/wire/raw-json.js";
import { dropRefusedFields } from "../limits/drop-refused-fields.js";
import type { OperationPlanning } from "../planner/operation-planning.js";
import type { EngineInUse } from "./engine-in-use.js";
import type { OperationRunner } from "./operation-runner.js";

/** The engine interface of Apollo Server. */
type GatewayInterface = ApolloServerOptionsWithGateway<HubContext>["gateway"];
type SchemaListener = Parameters<GatewayInterface["onSchemaLoadOrUpdate"]>[0];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface["load"]>>["executor"]>;

interface GatewayOptions {
  readonly engines: EngineInUse;
  readonly planning: OperationPlanning;
  readonly runner: OperationRunner;
  /** Decides which root fields a caller may read; nothing is planned below the others. */
  readonly matrix?: AccessMatrix;
}

/** The engine as Apollo Server uses it: plans and runs validated operations. */
export class ApolloGateway implements GatewayInterface {
  readonly #options: GatewayOptions;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    return this.#options.engines.onUse(({ sdl, engine }) =>
      listener({ apiSchema: engine.supergraph.apiSchema, coreSupergraphSdl: sdl }),
    );
  }

  async load(): Promise<{ executor: Executor }> {
    return { executor: (request) => this.#execute(request) };
  }

  async #execute({ schema, source, document, request, context }: Parameters<Executor>[0]): ReturnType<Executor> {
    const { engines, planning, runner, matrix } = this.#options;
    const engine = engines.engineOf(schema);
    const hubContext = toHubContext(context);
    const { account, caller } = hubContext;
    // Before planning, which costs as well.
    await runner.spend(hubContext);
    const readable = matrix ? dropRefusedFields(document, engine.supergraph, matrix, caller) : document;
    const text = readable === document ? source : print(readable);
    const { operationName, variables = {} } = request;
    const operation = await planning.prepare(engine, { source: { text, operationName }, document: readable, account });
    const { data, errors } = await runner.run(operation, { variables, context: hubContext });

    return { ...(data && { data: toData(data) }), ...(errors.length > 0 && { errors }) };
  }

  async stop(): Promise<void> {
    await this.#options.engines.stop();
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

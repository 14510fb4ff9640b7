import { setImmediate } from "node:timers/promises";
import { hashOf } from "@kim-hub/kit/hash-result";
import type { GraphQLSchema } from "graphql";
import type { HubContext } from "../caller/hub-context.js";
import { Engine } from "../engine/engine.js";
import type { OperationSource, StoredOperation } from "../engine/operations/operation-store.js";
import { CostModel } from "../limits/cost/cost-model.js";
import type { OperationPlanning } from "../planner/operation-planning.js";
import type { Planner } from "../planner/planner.js";
import type { Transport } from "../transport/transport.js";
import { addScalarRules } from "./scalar-rules.js";

interface EngineOptions {
  readonly transport: Pick<Transport<HubContext>, "reach">;
  readonly planning: OperationPlanning;
  /** Planned before the first request and before a new supergraph takes over. */
  readonly savedOperations: readonly OperationSource[];
  /** Learns of each of them that cannot be run under the supergraph that takes over, and why. */
  readonly onMisfit?: (operation: OperationSource, reasons: readonly string[]) => void;
  /** Plans off the event loop; without it the engine plans itself. */
  readonly createPlanner?: (supergraphSdl: string) => Planner;
}

/** A supergraph with its engine and the cost of its operations. */
interface Use {
  readonly sdl: string;
  /** `sha256:` and the hash in hexadecimal of the SDL, without comments before it. */
  readonly hash: string;
  readonly engine: Engine;
  readonly costs: CostModel;
}

/** A supergraph and its engine in the making. */
interface Making {
  readonly sdl: string;
  readonly planner: Planner | undefined;
  readonly use: Promise<Use>;
}

/** Learns of a supergraph that has taken over. */
type UseListener = (use: Use) => void;

/** By which the local composition remembers what it was made of. */
const LEADING_COMMENTS = /^(#.*\n)+/;

/** The number of most used operations that are planned before a new supergraph takes over. */
const WARMED = 100;

/**
 * Holds the current engine and swaps it when the supergraph changes; running operations finish on the engine they
 * started on.
 */
export class EngineInUse {
  readonly #options: EngineOptions;
  readonly #uses = new WeakMap<GraphQLSchema, Use>();
  readonly #listeners = new Set<UseListener>();
  #current: Use | null = null;
  #expected: Making | null = null;
  /** The supergraph that is taking over. */
  #next = "";

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  /** The supergraph of new requests, as SDL. */
  get sdl(): string {
    return this.#current?.sdl ?? "";
  }

  /** The engine that answers new requests. */
  get engine(): Engine {
    if (!this.#current) throw new Error("No supergraph is in use.");

    return this.#current.engine;
  }

  /** The engine of a schema that was in use when a request began. */
  engineOf(schema: GraphQLSchema): Engine {
    return this.#uses.get(schema)?.engine ?? this.engine;
  }

  /** The cost model of a schema in use. */
  costsOf(schema: GraphQLSchema): CostModel {
    const use = this.#uses.get(schema);
    if (!use) throw new Error("No supergraph that took over has the schema.");

    return use.costs;
  }

  /** The hash of the supergraph of a schema in use, as its receipts name it. */
  hashOf(schema: GraphQLSchema): string {
    const use = this.#uses.get(schema);
    if (!use) throw new Error("No supergraph that took over has the schema.");

    return use.hash;
  }

  /** An operation that the current engine has already validated and planned. */
  find(source: OperationSource): { readonly stored: StoredOperation; readonly schema: GraphQLSchema } | null {
    const { operations, supergraph } = this.engine;
    const stored = operations.find(source);

    return stored && { stored, schema: supergraph.apiSchema };
  }

  /** Makes the engine of a supergraph that may take over soon; it is let go with the next one, if it never does. */
  expect(sdl: string): void {
    if ([this.sdl, this.#next, this.#expected?.sdl].includes(sdl)) return;
    this.#letGo();
    this.#expected = this.#make(sdl);
    // `use` rejects with the fault.
    this.#expected.use.catch(() => {});
  }

  /** Switches to the supergraph once its engine is ready; throws, and changes nothing, if it is not valid. */
  async use(sdl: string): Promise<void> {
    this.#next = sdl;
    const use = await this.#take(sdl).use;
    this.#uses.set(use.engine.supergraph.apiSchema, use);
    this.#options.planning.retire(this.#current?.engine);
    this.#current = use;
    for (const listener of this.#listeners) listener(use);
  }

  #take(sdl: string): Making {
    const expected = this.#expected;
    if (expected?.sdl !== sdl) {
      this.#letGo();

      return this.#make(sdl);
    }
    this.#expected = null;

    return expected;
  }

  #letGo(): void {
    const { planner, use } = this.#expected ?? {};
    this.#expected = null;
    if (planner?.release()) return;
    // Only now: its saved queries are still planned in its thread.
    const stop = () => planner?.stop();
    use?.then(stop, stop);
  }

  #make(sdl: string): Making {
    const planner = this.#options.createPlanner?.(sdl);

    return { sdl, planner, use: this.#makeUse(sdl, planner) };
  }

  async #makeUse(sdl: string, planner: Planner | undefined): Promise<Use> {
    const { transport, planning, savedOperations, onMisfit } = this.#options;
    const engine = new Engine(sdl, await planner?.ready());
    const { apiSchema, subgraphs } = engine.supergraph;
    planning.add(engine, planner);
    addScalarRules(apiSchema);
    transport.reach(subgraphs);
    const mostUsed = this.#current?.engine.operations.mostUsed(WARMED) ?? [];
    for (const operation of [...savedOperations, ...mostUsed]) {
      const faults = await planning.warm(engine, operation);
      if (faults.length > 0 && savedOperations.includes(operation)) onMisfit?.(operation, faults);
      // Lets requests in flight proceed between two plans.
      await setImmediate();
    }

    return { sdl, hash: hashOf(sdl.replace(LEADING_COMMENTS, "")), engine, costs: new CostModel(sdl, apiSchema) };
  }

  /** Calls the listener now and whenever a supergraph takes over, until the returned function is called. */
  onUse(listener: UseListener): () => void {
    this.#listeners.add(listener);
    if (this.#current) listener(this.#current);

    return () => this.#listeners.delete(listener);
  }

  async stop(): Promise<void> {
    await this.#options.planning.stop(this.#current?.engine);
  }
}

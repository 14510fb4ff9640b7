import { type DocumentNode, parse, specifiedRules, type ValidationRule, validate } from "graphql";
import type { Engine } from "../engine/engine.js";
import type { OperationSource } from "../engine/operations/operation-store.js";
import type { PreparedOperation } from "../engine/operations/prepared-operation.js";
import { PlanError } from "../engine/planning/input/plan-error.js";
import { SingleFlight } from "../transport/resilience/single-flight.js";
import type { Planner } from "./planner.js";
import { toPublicError } from "./query-planning-error.js";

/** An operation to prepare, with its parsed text. */
export interface AskedOperation {
  readonly source: OperationSource;
  readonly document: DocumentNode;
  /** The caller whose turn it takes. */
  readonly account: string;
}

/** What came of planning an operation: kept plans count as planned. */
export type PlanOutcome = "planned" | "refused" | "failed";
export type OnPlanned = (outcome: PlanOutcome, milliseconds: number) => void;

const HUB_ITSELF = "hub";

/** Prepares operations: each engine's in its own planner if there is one, and equal ones in flight together. */
export class OperationPlanning {
  readonly #validationRules: readonly ValidationRule[];
  readonly #planners = new WeakMap<Engine, Planner>();
  readonly #flights = new WeakMap<Engine, SingleFlight<Promise<PreparedOperation>>>();
  readonly #onPlanned: OnPlanned;
  #retired: Planner | undefined;

  constructor(validationRules: readonly ValidationRule[], onPlanned: OnPlanned = () => {}) {
    this.#validationRules = validationRules;
    this.#onPlanned = onPlanned;
  }

  /** Without a planner the engine plans itself. */
  add(engine: Engine, planner: Planner | undefined): void {
    if (planner) this.#planners.set(engine, planner);
  }

  async prepare(engine: Engine, asked: AskedOperation): Promise<PreparedOperation> {
    const stored = engine.operations.find(asked.source);
    if (stored) return stored.operation;
    const flights = this.#flights.get(engine) ?? new SingleFlight<Promise<PreparedOperation>>();
    this.#flights.set(engine, flights);
    const key = JSON.stringify([asked.source.operationName, asked.source.text]);
    const planning = flights.find(key) ?? this.#plan(engine, asked);
    flights.add(key, planning);
    try {
      return await planning;
    } catch (error) {
      throw toPublicError(error);
    } finally {
      flights.remove(key, planning);
    }
  }

  /**
   * Plans an operation that still fits the schema, unless its plans are kept, which is as quick; of any other the reasons, for which it is
   * refused when a client sends it.
   */
  async warm(engine: Engine, source: OperationSource): Promise<readonly string[]> {
    if (this.#planners.get(engine)?.isKept(source)) return [];
    const document = parse(source.text);
    const rules = [...specifiedRules, ...this.#validationRules];
    const faults = validate(engine.supergraph.apiSchema, document, rules);
    if (faults.length > 0) return faults.map(({ message }) => message);
    try {
      await this.#plan(engine, { source, document, account: HUB_ITSELF });
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;

      return [error.message];
    }

    return [];
  }

  /** Requests in flight may still need planning, if seldom; two supergraphs later there are none. */
  retire(engine: Engine | undefined): void {
    void this.#retired?.stop();
    this.#retired = engine && this.#planners.get(engine);
    this.#retired?.release();
  }

  async stop(current: Engine | undefined): Promise<void> {
    await this.#retired?.stop();
    if (current) await this.#planners.get(current)?.stop();
  }

  async #plan(engine: Engine, { source, document, account }: AskedOperation): Promise<PreparedOperation> {
    const began = performance.now();
    let outcome: PlanOutcome = "failed";
    try {
      const plans = (await this.#planners.get(engine)?.plan(source, account)) ?? [];
      const prepared = engine.supergraph.withPlans(plans, () => engine.operations.get(source, document));
      outcome = "planned";

      return prepared;
    } catch (error) {
      if (error instanceof PlanError) outcome = "refused";
      throw error;
    } finally {
      this.#onPlanned(outcome, performance.now() - began);
    }
  }
}

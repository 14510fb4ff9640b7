import type { AnsweredFields } from "./answered-fields.js";
import type { PlannedFetch, PlanTree } from "./plan-tree.js";

/** A fetch with the facts that its execution depends on. */
export interface ScheduledFetch extends PlannedFetch {
  /** How many steps of the plan come before it. */
  readonly step: number;
  /**
   * Whether entities with equal representations are equal in everything fetched before, so that they may share one
   * object.
   */
  readonly dedupable: boolean;
  /**
   * For every beginning of its path, from the root to the whole: whether one object may stand in several places there.
   */
  readonly shared: readonly boolean[];
}

/** The response names answered at one place of the data, merged over all types. */
export interface AnsweredNames {
  readonly below: ReadonlyMap<string, AnsweredNames>;
  /** Whether one object may stand in several places here. */
  readonly shared: boolean;
}

/** A field that the client selects and no fetch of the plan does. */
export interface UnfetchedField {
  readonly type: string;
  readonly field: string;
  /** The response names to it, including its own. */
  readonly path: readonly string[];
  /** Whether no subgraph can answer it there, because nobody knows the object's type: then not even null is correct. */
  readonly isUnanswerable: boolean;
}

/** A plan that was proved, with the fields that its fetches answer. */
export interface ProvedPlan {
  /** Null if nothing is fetched. */
  readonly tree: PlanTree | null;
  readonly unfetched: readonly UnfetchedField[];
  readonly answered: AnsweredFields;
}

/** A plan with everything that compiling it needs; plain data, because a thread of its own makes it. */
export interface Plan {
  /** Null if nothing is fetched. */
  readonly tree: PlanTree<ScheduledFetch> | null;
  /** The longest chain of fetches. */
  readonly steps: number;
  readonly answered: AnsweredNames;
  /** Fields that no plan of the planner fetches. */
  readonly unfetched: readonly UnfetchedField[];
}

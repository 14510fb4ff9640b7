import type { PlannedOperation } from "../engine/planning/plan-operation.js";
import type { SchemaTexts } from "../engine/supergraph/schema-texts.js";

/** An operation to plan, as the planning thread receives it. */
export interface PlanningTask {
  readonly id: number;
  readonly text: string;
  readonly operationName: string | undefined;
}

/** The supergraph that takes the place of the one before; the thread says that it is ready again. */
export interface NextSupergraph {
  readonly sdl: string;
}

/** One plan for a document that the engine asks for; a mutation has one for each order of its root fields. */
export interface MadePlan {
  readonly document: string;
  readonly planned: PlannedOperation;
}

/** A message of the planning thread: ready, the plans, why there is none, or why it cannot plan at all. */
export type PlanningMessage =
  | { readonly kind: "ready"; readonly schemas: SchemaTexts }
  | { readonly kind: "unusable"; readonly message: string }
  | { readonly kind: "plans"; readonly id: number; readonly plans: readonly MadePlan[] }
  | { readonly kind: "refused"; readonly id: number; readonly coordinate: string; readonly message: string }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

import { ERROR_STATUS, PublicError } from "@kim-hub/kit/errors";
import { PlanError } from "../engine/planning/input/plan-error.js";

/** The operation is valid, and there is no way to fetch what it asks for; nothing of it was run. */
export class QueryPlanningError extends PublicError {
  constructor(message: string) {
    super("QUERY_PLANNING_FAILED", message, { http: { status: ERROR_STATUS.QUERY_PLANNING_FAILED } });
  }
}

/** What the engine's refusal of a plan is to callers; any other error stays what it is. */
export function toPublicError(error: unknown): unknown {
  return error instanceof PlanError ? new QueryPlanningError(error.message) : error;
}

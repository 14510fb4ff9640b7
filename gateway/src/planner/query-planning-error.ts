import { ERROR_STATUS, PublicError } from "@kim-hub/kit/errors";
import { PlanError } from "../engine/planning/input/plan-error.js";

/** The operation is valid but cannot be planned; nothing of it was run. */
class QueryPlanningError extends PublicError {
  constructor(message: string) {
    super("QUERY_PLANNING_FAILED", message, { http: { status: ERROR_STATUS.QUERY_PLANNING_FAILED } });
  }
}

/** The public error of a `PlanError`; any other error is returned unchanged. */
export function toPublicError(error: unknown): unknown {
  return error instanceof PlanError ? new QueryPlanningError(error.message) : error;
}

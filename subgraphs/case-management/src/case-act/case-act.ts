import { withLabel } from "@kim-hub/kit/code-label";
import { ConflictError } from "@kim-hub/kit/errors";
import type { CaseManagementCase } from "../case-file/case-management-case.js";
import { CaseState } from "../case-file/case-state.js";

type State = Pick<CaseManagementCase, "state" | "closedOn">;

/** The states in which a case ends. */
export type ClosedState = Exclude<CaseState, "OPEN" | "PAUSED">;

/** The case once paused; only an open one can be. */
export function paused({ state }: State): State {
  if (state !== CaseState.OPEN) throw refused(state, "only an open case can be paused");

  return { state: CaseState.PAUSED, closedOn: null };
}

/** The case once taken up again; only a paused one can be. */
export function resumed({ state }: State): State {
  if (state !== CaseState.PAUSED) throw refused(state, "only a paused case can be resumed");

  return { state: CaseState.OPEN, closedOn: null };
}

/** The case once closed, with its reason; it can be closed once. */
export function closed({ state }: State, { reason, on }: { reason: ClosedState; on: string }): State {
  if (state !== CaseState.OPEN && state !== CaseState.PAUSED) throw refused(state, "a case is closed once");

  return { state: reason, closedOn: on };
}

/** Whether a state names the end of a case. */
export function isClosed(state: CaseState): state is ClosedState {
  return state !== CaseState.OPEN && state !== CaseState.PAUSED;
}

function refused(state: CaseState, rule: string): ConflictError {
  return new ConflictError(`This CaseManagementCase is ${withLabel(CaseState, state)}: ${rule}.`);
}

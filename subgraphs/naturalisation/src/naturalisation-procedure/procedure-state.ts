import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";
import type { ProcedureDecision } from "./procedure-decision.js";

const STATES = createCodeTable({
  name: "ProcedureState",
  description: "How far a naturalisation procedure is at its office (Verfahrensstand).",
  codes: {
    COUNSELLING: ["Beratung, noch kein Antrag"],
    PENDING: ["Antrag anhängig"],
    GRANTED: ["Einbürgerung verfügt, Urkunde noch nicht ausgehändigt"],
    CLOSED: ["abgeschlossen: ausgehändigt, abgelehnt, zurückgenommen oder abgegeben"],
  },
});

export type ProcedureState = CodeOf<typeof STATES>;

export const { codes: ProcedureState } = STATES;

interface Ending {
  readonly receivedOn: string | null;
  readonly decision: ProcedureDecision | null;
  readonly handedOverOn: string | null;
}

/** The state that follows from a procedure's days. */
export function procedureState({ receivedOn, decision, handedOverOn }: Ending): ProcedureState {
  if (decision === null) return receivedOn === null ? "COUNSELLING" : "PENDING";

  return decision === "GRANTED" && handedOverOn === null ? "GRANTED" : "CLOSED";
}

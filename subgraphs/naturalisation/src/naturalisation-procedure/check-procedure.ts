import { localDate } from "@kim-hub/kit/calendar";
import { withLabel } from "@kim-hub/kit/code-label";
import type { Row } from "@kim-hub/records/row";
import { NaturalisationBasis } from "./naturalisation-basis.js";
import type { NaturalisationProcedure } from "./naturalisation-procedure.js";
import { ProcedureDecision } from "./procedure-decision.js";

const GRANTED = withLabel(ProcedureDecision, "GRANTED");
const TRANSFERRED = withLabel(ProcedureDecision, "TRANSFERRED");
const CO_NATURALISATION = withLabel(NaturalisationBasis, NaturalisationBasis.STAG_10_2);

/** Of each pair the second day must not be before the first. */
const ORDER = [
  ["firstContactOn", "appointmentOn"],
  ["firstContactOn", "receivedOn"],
  ["appointmentOn", "receivedOn"],
  ["receivedOn", "decidedOn"],
  ["transferredFromOn", "decidedOn"],
  ["decidedOn", "handoverDueOn"],
  ["decidedOn", "handedOverOn"],
] as const;

type Day = (typeof ORDER)[number][number];

/** Days of what has happened; of the others some are agreed before. */
const PAST: readonly Day[] = ["firstContactOn", "receivedOn", "transferredFromOn", "decidedOn", "handedOverOn"];

/** Throws the fault of a procedure whose days or whose end contradict each other. */
export function checkProcedure(procedure: NaturalisationProcedure, row: Row): void {
  checkOrder(procedure, row);
  checkPast(procedure, row);
  const { decision, decidedOn, receivedOn, handedOverOn, handoverDueOn } = procedure;
  if ((decision === null) !== (decidedOn === null))
    throw row.fault("decided_on", "must be there if, and only if, there is a decision");
  // Counselling can be passed on, and nothing else without an application.
  if (decision !== null && decision !== "TRANSFERRED" && receivedOn === null)
    throw row.fault("received_on", `must be there where there is a decision other than ${TRANSFERRED}`);
  if (decision !== "GRANTED" && (handedOverOn !== null || handoverDueOn !== null))
    throw row.fault(
      handedOverOn !== null ? "handed_over_on" : "handover_due_on",
      `must be left out unless the decision is ${GRANTED}`,
    );
  checkTransfer(procedure, row);
  checkMainProcedure(procedure, row);
}

function checkOrder(procedure: NaturalisationProcedure, row: Row): void {
  for (const [earlier, later] of ORDER) {
    const [first, second] = [procedure[earlier], procedure[later]];
    if (first !== null && second !== null && second < first)
      throw row.fault(columnOf(later), `must not be before ${columnOf(earlier)}`);
  }
}

function checkPast(procedure: NaturalisationProcedure, row: Row): void {
  const today = localDate();
  const early = PAST.find((day) => (procedure[day] ?? "") > today);
  if (early) throw row.fault(columnOf(early), "must not lie in the future");
}

function checkTransfer(procedure: NaturalisationProcedure, row: Row): void {
  const { authorityId, transferredFrom, transferredFromOn, transferredTo, decision } = procedure;
  if ((transferredFrom === null) !== (transferredFromOn === null))
    throw row.fault("transferred_from_on", "must be there if, and only if, there is transferred_from");
  if ((transferredTo === null) !== (decision !== "TRANSFERRED"))
    throw row.fault("transferred_to", `must be there if, and only if, the decision is ${TRANSFERRED}`);
  for (const [column, other] of [
    ["transferred_from", transferredFrom],
    ["transferred_to", transferredTo],
  ] as const)
    if (other === authorityId) throw row.fault(column, "must be another authority");
}

function checkMainProcedure(procedure: NaturalisationProcedure, row: Row): void {
  const { basis, mainFileReference, fileReference, transferredFrom } = procedure;
  // A file that is older than the column says nothing of it.
  if (row.leftOut.includes("main_file_reference")) return;
  const isCoNaturalisation = basis === NaturalisationBasis.STAG_10_2;
  // The main procedure may have stayed with the office that passed this one on.
  const isAlone = isCoNaturalisation && mainFileReference === null && transferredFrom !== null;
  if (isCoNaturalisation !== (mainFileReference !== null) && !isAlone)
    throw row.fault("main_file_reference", `must be there if, and only if, the basis is ${CO_NATURALISATION}`);
  if (mainFileReference === fileReference) throw row.fault("main_file_reference", "must be that of another procedure");
}

/** `decidedOn` → `decided_on`. */
function columnOf(day: Day): string {
  return day.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

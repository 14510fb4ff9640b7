import { addDays } from "@kim-hub/kit/calendar";
import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";
import type { FilterQuery } from "@mikro-orm/core";
import type { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { holds, inState } from "./procedure-filter.js";

const KINDS = createCodeTable({
  name: "NaturalisationWorkKind",
  description: "What is due in a naturalisation procedure (Anlass einer Wiedervorlage).",
  codes: {
    DOCUMENTS_OUTSTANDING: ["Unterlagen stehen aus"],
    DOCUMENTS_OVERDUE: ["Unterlagen stehen aus, die Frist ist abgelaufen"],
    UNDECIDED_AFTER_THREE_MONTHS: ["seit mehr als drei Monaten nicht entschieden, § 75 VwGO"],
    CERTIFICATE_TO_HAND_OVER: ["Urkunde in dieser Woche auszuhändigen"],
  },
});

export type WorkKind = CodeOf<typeof KINDS>;

export const { codes: WorkKind } = KINDS;

type Filter = FilterQuery<NaturalisationProcedure>;

const outstanding = (alias: string) => `select 1 from outstanding_document d
  where d.procedure_id = ${alias}.id and d.requested_on <= ? and (d.received_on is null or d.received_on > ?)`;

/** The procedures of this kind on a day, as what is recorded by now tells. */
const ON_DAY: Readonly<Record<WorkKind, (day: string) => readonly Filter[]>> = {
  DOCUMENTS_OUTSTANDING: (day) => [inState("PENDING"), holds((alias) => `exists (${outstanding(alias)})`, [day, day])],
  DOCUMENTS_OVERDUE: (day) => [
    inState("PENDING"),
    holds((alias) => `exists (${outstanding(alias)} and d.due_on < ?)`, [day, day, day]),
  ],
  UNDECIDED_AFTER_THREE_MONTHS: (day) => [
    inState("PENDING"),
    holds((alias) => `${alias}.received_on + interval '3 months' < ?::date`, [day]),
  ],
  CERTIFICATE_TO_HAND_OVER: (day) => [
    inState("GRANTED"),
    { $or: [{ handoverDueOn: null }, { handoverDueOn: { $lte: endOfWeek(day) } }] },
  ],
};

/** The conditions that a procedure must keep to be such work on a day. */
export function workOn(kind: WorkKind, day: string): readonly Filter[] {
  return ON_DAY[kind](day);
}

/** The Sunday of the day's week. */
function endOfWeek(day: string): string {
  return addDays(day, (7 - new Date(`${day}T12:00:00Z`).getUTCDay()) % 7);
}

import { type BasisGroup, basesOf } from "./basis-group.js";

/** Whether a procedure is pending at the end of a day, as SQL. */
const pendingOn = (day: string) => `entered_on <= ${day} and (decided_on is null or decided_on > ${day})`;
const inPeriod = (column: string) => `${column} between first_day and last_day`;
/** Counselling that was passed on was never pending. */
const ended = (decision: string) => `decision = '${decision}' and entered_on is not null and ${inPeriod("decided_on")}`;

/** The counts, each as SQL over a procedure beside the period; none of them reads a stage. */
export const MEASURES = {
  pendingStart: pendingOn("first_day - 1"),
  received: `not is_taken_over and ${inPeriod("entered_on")}`,
  transferredIn: `is_taken_over and ${inPeriod("entered_on")}`,
  granted: ended("GRANTED"),
  refused: ended("REFUSED"),
  withdrawn: ended("WITHDRAWN"),
  transferredOut: ended("TRANSFERRED"),
  pendingEnd: pendingOn("last_day"),
  decided: `decision in ('GRANTED', 'REFUSED') and ${inPeriod("decided_on")}`,
  handedOver: inPeriod("handed_over_on"),
  waitingForAppointment: `first_contact_on <= last_day and (appointment_on is null or appointment_on > last_day)
    and (received_on is null or received_on > last_day)`,
} as const;

export type Measure = keyof typeof MEASURES;

/** The measures that are also given by group of bases. */
export const MEASURES_BY_BASIS = ["received", "granted", "pendingEnd"] as const;

export type MeasureByBasis = (typeof MEASURES_BY_BASIS)[number];

/** The ages of pending procedures, in months since the receipt. */
export const AGES = [3, 6, 12, 24] as const;

/** The pending procedures that are older, as SQL. */
export function olderThan(months: number): string {
  return `${MEASURES.pendingEnd} and received_on + interval '${months} months' < last_day`;
}

/** Whether a procedure's basis is of the group, as SQL. */
export function ofGroup(group: BasisGroup): string {
  return `basis in (${basesOf(group)
    .map((basis) => `'${basis}'`)
    .join(", ")})`;
}

/** The waits in days, each with the procedures of which it fell into the period, as SQL. */
export const WAITS = {
  contactToAppointment: { days: "appointment_on - first_contact_on", where: inPeriod("appointment_on") },
  appointmentToReceipt: { days: "received_on - appointment_on", where: MEASURES.received },
  receiptToDecision: { days: "decided_on - received_on", where: MEASURES.decided },
  decisionToHandover: { days: "handed_over_on - decided_on", where: MEASURES.handedOver },
} as const;

export type Wait = keyof typeof WAITS;

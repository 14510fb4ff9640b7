import type { MeasureSum } from "@kim-hub/kit/cube";
import type { NaturalisationBasis } from "../naturalisation-procedure/naturalisation-basis.js";
import { BasisGroup, basesOf } from "./basis-group.js";
import { AGES, olderThan } from "./measures.js";

type Has = (measure: string) => boolean;

const ENTRIES = ["received", "transferredIn"] as const;
const ENDS = ["granted", "refused", "withdrawn", "transferredOut"] as const;

/** The measures that are counted by group of bases too: the terms of the balance, so that it holds in each group. */
const BY_BASIS = ["pendingStart", ...ENTRIES, ...ENDS, "pendingEnd", "pipeline"] as const;

export const GROUPS = Object.values(BasisGroup);

export const ofGroup = (measure: string, group: BasisGroup) => `${measure} ${group}`;

const notOlderThan = (months: number) => `not ${olderThan(months)}`;

/** From pending and older than nothing on, each age with the one before. */
const STEPS = AGES.map((months, place) => {
  const before = AGES[place - 1];

  return { months, whole: before ? olderThan(before) : "pendingEnd" };
});

/**
 * What follows from other measures of the same procedure; `pipeline` is whatever was pending at any time of the year. Both sides of the balance
 * are it: what was there and came, what went and is there.
 */
const DERIVED: Readonly<Record<string, (has: Has) => boolean>> = {
  pipeline: (has) => has("pendingStart") || has("received") || has("transferredIn"),
  entered: (has) => has("received") || has("transferredIn"),
  ended: (has) => ENDS.some(has),
  decided: (has) => has("granted") || has("refused"),
  stayed: (has) => has("pendingStart") && has("pendingEnd"),
  endedOfStart: (has) => has("pendingStart") && ENDS.some(has),
  newPending: (has) => has("entered") && has("pendingEnd"),
  newEnded: (has) => has("entered") && ENDS.some(has),
  movedIn: (has) => has("transferredIn") && !has("offered"),
  receivedWithoutAppointment: (has) => has("received") && !has("appointmentToReceipt"),
  metAndReceived: (has) => has("contactToAppointment") && has("appointmentToReceipt"),
  onlyMet: (has) => has("contactToAppointment") && !has("appointmentToReceipt"),
  onlyReceived: (has) => has("appointmentToReceipt") && !has("contactToAppointment"),
  grantedAndHandedOver: (has) => has("granted") && has("handedOver"),
  onlyGranted: (has) => has("granted") && !has("handedOver"),
  onlyHandedOver: (has) => has("handedOver") && !has("granted"),
  ...Object.fromEntries(
    STEPS.map(({ months, whole }) => [notOlderThan(months), (has: Has) => has(whole) && !has(olderThan(months))]),
  ),
};

/** All marks of a procedure of which the statement gave these. */
export function deriveMarks(marks: readonly string[], basis: NaturalisationBasis): ReadonlySet<string> {
  const all = new Set(marks);
  for (const [name, isSo] of Object.entries(DERIVED)) if (isSo((measure) => all.has(measure))) all.add(name);
  const group = GROUPS.find((each) => basesOf(each).includes(basis));
  if (!group) throw new Error(`The basis ${basis} has a group.`);
  for (const measure of BY_BASIS) if (all.has(measure)) all.add(ofGroup(measure, group));

  return all;
}

/** How the measures hang together, exactly so for each procedure. */
export const SUMS: readonly MeasureSum[] = [
  { whole: "pipeline", parts: ["pendingStart", "entered"] },
  { whole: "pipeline", parts: ["pendingEnd", "ended"] },
  { whole: "entered", parts: ENTRIES },
  { whole: "entered", parts: ["newPending", "newEnded"] },
  { whole: "ended", parts: ["decided", "withdrawn", "transferredOut"] },
  { whole: "ended", parts: ["endedOfStart", "newEnded"] },
  { whole: "decided", parts: ["granted", "refused"] },
  { whole: "pendingStart", parts: ["stayed", "endedOfStart"] },
  { whole: "pendingEnd", parts: ["stayed", "newPending"] },
  { whole: "transferredIn", parts: ["offered", "movedIn"] },
  { whole: "received", parts: ["appointmentToReceipt", "receivedWithoutAppointment"] },
  { whole: "appointmentToReceipt", parts: ["metAndReceived", "onlyReceived"] },
  { whole: "contactToAppointment", parts: ["metAndReceived", "onlyMet"] },
  { whole: "granted", parts: ["grantedAndHandedOver", "onlyGranted"] },
  { whole: "handedOver", parts: ["grantedAndHandedOver", "onlyHandedOver"] },
  ...STEPS.map(({ months, whole }) => ({ whole, parts: [olderThan(months), notOlderThan(months)] })),
  ...BY_BASIS.map((whole) => ({ whole, parts: GROUPS.map((group) => ofGroup(whole, group)) })),
  ...GROUPS.flatMap((group) =>
    [
      ["pendingStart", ...ENTRIES],
      ["pendingEnd", ...ENDS],
    ].map((side) => ({ whole: ofGroup("pipeline", group), parts: side.map((measure) => ofGroup(measure, group)) })),
  ),
];

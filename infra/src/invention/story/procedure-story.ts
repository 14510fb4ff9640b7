import type { StatusCode } from "@kim-hub/immigration/status-code";
import { addDays, addMonths } from "@kim-hub/kit/calendar";
import type { ProcedureStageCode } from "@kim-hub/naturalisation/procedure-stage-code";
import { later } from "../days.js";
import type { Inventing } from "../drawing/inventing.js";
import type { InventedPerson } from "../household/household.js";
import type { Interval } from "../intervals.js";

type Decision = (typeof DECISIONS)[number][0];

/** One invented naturalisation procedure on § 10 StAG. */
export interface ProcedureStory {
  readonly firstContactOn: string;
  readonly appointmentOn: string | null;
  readonly receivedOn: string | null;
  readonly decision: Decision | null;
  readonly decidedOn: string | null;
  /** When the certificate is to be handed over; null before the decision, and once it has been. */
  readonly handoverDueOn: string | null;
  readonly handedOverOn: string | null;
  readonly stages: readonly Interval<ProcedureStageCode>[];
}

/** Titles on which § 10 Abs. 1 No. 2 StAG naturalises. */
const QUALIFYING: ReadonlySet<StatusCode> = new Set<StatusCode>([
  ...(["RP_REFUGEE", "RP_SUBSIDIARY", "SETTLEMENT", "SETTLEMENT_PROTECTION", "SETTLEMENT_SKILLED"] as const),
  ...(["RP_FAMILY", "RP_SKILLED_VOCATIONAL", "RP_SKILLED_ACADEMIC", "EU_FREE_MOVEMENT"] as const),
]);
/** From here on § 10 Abs. 1 StAG asks for five years of residence, before for eight. */
const FIVE_YEARS_FROM = "2024-06-27";
const YEARS = { before: 8, since: 5 };
const DECISIONS = [
  ["GRANTED", 88],
  ["WITHDRAWN", 7],
  ["REFUSED", 5],
] as const;
/** Of the certificates that are to be handed over, so many are within these days of this one. */
const SOON = { share: 0.4, days: 4 };

/** The procedure of somebody who may apply by now; null for everybody else and most of those. */
export function inventProcedure(person: InventedPerson, { random, today }: Inventing): ProcedureStory | null {
  const last = person.statuses.at(-1);
  const tolerated = person.statuses.some(([code]) => code.startsWith("TOLERATION"));
  if (!person.isAdult || tolerated || !last || !QUALIFYING.has(last[0]) || !random.chance(0.35)) return null;
  const eligible = eligibleFrom(person.arrivedOn);
  if (eligible > today) return null;
  const firstContactOn = random.day(addDays(eligible, -200), addDays(today, -1));
  const appointmentOn = addDays(firstContactOn, random.number(20, 500));
  const receivedOn = later(addDays(appointmentOn, random.number(0, 60)), eligible);
  const decidedOn = addDays(receivedOn, random.number(120, 700));
  const handedOverOn = addDays(decidedOn, random.number(3, 80));
  const dueOn = random.chance(SOON.share) ? addDays(today, random.number(0, SOON.days)) : handedOverOn;
  const decision = random.weighted(DECISIONS);
  const stages = stagesOf({ firstContactOn, receivedOn, decidedOn, handedOverOn, decision });
  const known = (day: string) => (day <= today ? day : null);

  return {
    firstContactOn,
    appointmentOn: known(appointmentOn),
    receivedOn: known(receivedOn),
    decision: decidedOn <= today ? decision : null,
    decidedOn: known(decidedOn),
    handoverDueOn: decision === "GRANTED" && decidedOn <= today && handedOverOn > today ? dueOn : null,
    handedOverOn: decision === "GRANTED" ? known(handedOverOn) : null,
    stages: stages
      .filter(([, firstDay]) => firstDay <= today)
      .map(([code, firstDay, lastDay]) => [code, firstDay, lastDay !== null && lastDay > today ? null : lastDay]),
  };
}

/** The first day on which the residence is long enough, by the law of that day. */
function eligibleFrom(arrivedOn: string): string {
  const before = addMonths(arrivedOn, 12 * YEARS.before);

  return before < FIVE_YEARS_FROM ? before : later(addMonths(arrivedOn, 12 * YEARS.since), FIVE_YEARS_FROM);
}

interface Days {
  readonly firstContactOn: string;
  readonly receivedOn: string;
  readonly decidedOn: string;
  readonly handedOverOn: string;
  readonly decision: Decision;
}

/** The last stages, by the decision. */
const ENDINGS: Readonly<
  Record<Decision, (decidedOn: string, handedOverOn: string) => readonly Interval<ProcedureStageCode>[]>
> = {
  GRANTED: (decidedOn, handedOverOn) => [
    ["CERTIFICATE_ISSUED", decidedOn, decidedOn],
    ["CERTIFICATE_HANDED_OVER", handedOverOn, handedOverOn],
  ],
  WITHDRAWN: (decidedOn) => [["WITHDRAWN", decidedOn, decidedOn]],
  REFUSED: (decidedOn) => [
    ["HEARING", addDays(decidedOn, -28), addDays(decidedOn, -7)],
    ["REFUSED", decidedOn, decidedOn],
  ],
};

function stagesOf({
  firstContactOn,
  receivedOn,
  decidedOn,
  handedOverOn,
  decision,
}: Days): readonly Interval<ProcedureStageCode>[] {
  const checked = addDays(receivedOn, 30);
  const inquired = addDays(decidedOn, -30);

  return [
    ["COUNSELLING", firstContactOn, firstContactOn],
    ["APPLICATION_RECEIVED", receivedOn, receivedOn],
    ["COMPLETENESS_CHECK", addDays(receivedOn, 1), checked],
    ["INQUIRIES", addDays(checked, 1), inquired],
    ["ASSESSMENT", addDays(inquired, 1), decidedOn],
    ...ENDINGS[decision](decidedOn, handedOverOn),
  ];
}

import { type StatusCode, statusGroup } from "@kim-hub/immigration/status-code";
import { addDays } from "@kim-hub/kit/calendar";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { Inventing } from "../drawing/inventing.js";
import type { InventedPerson } from "../household/household.js";

/** An application that has led to no title so far. */
export interface FurtherApplication {
  readonly basis: StatusCode;
  readonly receivedOn: string;
  readonly decidedOn: string | null;
  readonly decision: "REFUSED" | "WITHDRAWN" | null;
}

/** Sooner an application for a right to remain does not come. */
const STAY_DAYS = 4 * 365;
const PENDING = 0.35;
const WITHOUT_SUCCESS = 0.3;
const PENDING_DAYS = 330;
const ENDED_DAYS = 900;
/** Of somebody who is tolerated. */
const BASES = [
  ["RP_SUSTAINABLE_INTEGRATION", 6],
  ["TOLERATION_TRAINING", 2],
  ["TOLERATION_EMPLOYMENT", 2],
] as const;
const ENDS = [
  ["REFUSED", 3],
  ["WITHDRAWN", 1],
] as const;

/** Applications for a right to remain by somebody who is tolerated or has the title of § 104c AufenthG, and has been here for long. */
export function furtherApplications(
  { statuses, arrivedOn, birthDay }: Pick<InventedPerson, "statuses" | "arrivedOn" | "birthDay">,
  { random, today }: Inventing,
): readonly FurtherApplication[] {
  const last = statuses.at(-1);
  if (!last || arrivedOn > addDays(today, -STAY_DAYS) || !mayAsk(last[0])) return [];
  const isYoung = birthDay > addDays(today, -27 * 365) && birthDay < addDays(today, -15 * 365);
  const basis = () => {
    if (isYoung) return "RP_WELL_INTEGRATED_YOUTH";

    return last[0] === "RP_OPPORTUNITY" ? "RP_SUSTAINABLE_INTEGRATION" : random.weighted(BASES);
  };
  const applications: FurtherApplication[] = [];
  if (random.chance(WITHOUT_SUCCESS)) {
    const receivedOn = addDays(today, -PENDING_DAYS - random.number(1, ENDED_DAYS));
    const decidedOn = addDays(receivedOn, random.number(40, PENDING_DAYS));
    applications.push({ basis: basis(), receivedOn, decidedOn, decision: random.weighted(ENDS) });
  }
  if (random.chance(PENDING))
    applications.push({
      basis: basis(),
      receivedOn: addDays(today, -random.number(1, PENDING_DAYS)),
      decidedOn: null,
      decision: null,
    });

  return applications;
}

function mayAsk(code: StatusCode): boolean {
  return statusGroup(code) === StatusGroup.TOLERATED || code === "RP_OPPORTUNITY";
}

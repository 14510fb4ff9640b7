import type { StatusCode } from "@kim-hub/immigration/status-code";
import { addDays, addMonths } from "@kim-hub/kit/calendar";
import { later } from "../days.js";
import type { Random } from "../drawing/random.js";
import type { Interval } from "../intervals.js";

/** How somebody comes to stay: which residence statuses follow each other. */
export enum Career {
  REFUGEE = "REFUGEE",
  SUBSIDIARY = "SUBSIDIARY",
  REFUSED = "REFUSED",
  PENDING = "PENDING",
  FAMILY = "FAMILY",
  SKILLED = "SKILLED",
  STUDENT = "STUDENT",
  TEMPORARY_PROTECTION = "TEMPORARY_PROTECTION",
  FREE_MOVEMENT = "FREE_MOVEMENT",
}

/** Somebody whose statuses are to be invented. */
export interface Newcomer {
  readonly birthDay: string;
  readonly arrivedOn: string;
  /** Whether a minor child lives in the household, which shortens § 25b AufenthG. */
  readonly withChild: boolean;
}

/** The statuses from the arrival to this day, each beginning the day after the one before ends. */
export function inventStatuses(
  career: Career,
  newcomer: Newcomer,
  { random, today }: { readonly random: Random; readonly today: string },
): Interval<StatusCode>[] {
  const stay = new Stay(newcomer.arrivedOn, today);
  CAREERS[career](stay, newcomer, random);

  return stay.statuses;
}

type Live = (stay: Stay, newcomer: Newcomer, random: Random) => void;

/** The first grants under § 24 AufenthG of the decision on Ukraine, and the days until which the Council has prolonged it. */
const PROTECTION_ENDS = ["2024-03-04", "2025-03-04", "2026-03-04", "2027-03-04"];
/** § 63a AsylG. */
const ARRIVAL_CERTIFICATES_FROM = "2016-02-05";
/** § 60a Abs. 2 S. 4 AufenthG, now § 60c. */
const TRAINING_TOLERATION_FROM = "2016-08-06";
/** § 104c AufenthG needs five years of stay on this day. */
const OPPORTUNITY_STAY_ON = "2022-10-31";
const OPPORTUNITY_FROM = "2023-01-02";
const OPPORTUNITY_UNTIL = "2023-12-15";

const CAREERS: Readonly<Record<Career, Live>> = {
  [Career.REFUGEE]: (stay, _newcomer, random) => {
    applyForAsylum(stay, random);
    stay.hold("RP_REFUGEE", 36).hold("RP_REFUGEE", 36);
    stay.remain("SETTLEMENT_PROTECTION");
  },
  [Career.SUBSIDIARY]: (stay, _newcomer, random) => {
    applyForAsylum(stay, random);
    stay.hold("RP_SUBSIDIARY", 12);
    stay.renew("RP_SUBSIDIARY", 24);
  },
  [Career.REFUSED]: (stay, newcomer, random) => {
    applyForAsylum(stay, random);
    if (random.chance(0.12)) {
      stay.holdUntil("TOLERATION", later(addMonths(stay.next, 12), TRAINING_TOLERATION_FROM));
      stay.hold("TOLERATION_TRAINING", 36).renew("RP_QUALIFIED_TOLERATED", 24);
      return;
    }
    if (addMonths(newcomer.arrivedOn, 60) > OPPORTUNITY_STAY_ON || stay.next > "2022-06-01" || random.chance(0.4)) {
      stay.remain("TOLERATION");
      return;
    }
    stay.holdUntil("TOLERATION", random.day(OPPORTUNITY_FROM, OPPORTUNITY_UNTIL)).hold("RP_OPPORTUNITY", 18);
    const age = yearsBetween(newcomer.birthDay, stay.next);
    if (age >= 15 && age < 26 && random.chance(0.6)) stay.renew("RP_WELL_INTEGRATED_YOUTH", 36);
    else if (random.chance(0.7)) stay.renew("RP_SUSTAINABLE_INTEGRATION", 24);
    else stay.remain("TOLERATION");
  },
  [Career.PENDING]: (stay) => {
    stay.remain("ASYLUM_PERMISSION");
  },
  [Career.FAMILY]: (stay, _newcomer, random) => {
    stay.hold("RP_FAMILY", 12).hold("RP_FAMILY", 24).hold("RP_FAMILY", 36);
    if (random.chance(0.5)) stay.remain("SETTLEMENT");
    else stay.renew("RP_FAMILY", 36);
  },
  [Career.SKILLED]: (stay, _newcomer, random) => {
    stay.hold("RP_SKILLED_VOCATIONAL", 48);
    if (random.chance(0.5)) stay.remain("SETTLEMENT_SKILLED");
    else stay.renew("RP_SKILLED_VOCATIONAL", 48);
  },
  [Career.STUDENT]: (stay) => {
    stay.hold("RP_STUDY_TRAINING", 24).hold("RP_STUDY_TRAINING", 24);
    stay.renew("RP_SKILLED_ACADEMIC", 48);
  },
  [Career.TEMPORARY_PROTECTION]: (stay) => {
    for (const end of PROTECTION_ENDS) if (stay.next < end) stay.holdUntil("RP_TEMP_PROTECTION", addDays(end, 1));
  },
  [Career.FREE_MOVEMENT]: (stay) => {
    stay.remain("EU_FREE_MOVEMENT");
  },
};

function applyForAsylum(stay: Stay, random: Random): void {
  if (stay.next >= ARRIVAL_CERTIFICATES_FROM)
    stay.holdUntil("ARRIVAL_CERTIFICATE", addDays(stay.next, random.number(7, 40)));
  stay.holdUntil("ASYLUM_PERMISSION", addDays(stay.next, random.number(90, 900)));
}

function yearsBetween(first: string, last: string): number {
  return Number(last.slice(0, 4)) - Number(first.slice(0, 4)) - (last.slice(5) < first.slice(5) ? 1 : 0);
}

/** Statuses without a gap; those that would begin after today are left out. */
class Stay {
  readonly statuses: Interval<StatusCode>[] = [];
  readonly #today: string;
  /** The first day without a status yet. */
  next: string;

  constructor(arrivedOn: string, today: string) {
    this.next = arrivedOn;
    this.#today = today;
  }

  /** For so many months. */
  hold(code: StatusCode, months: number): this {
    return this.holdUntil(code, addMonths(this.next, months));
  }

  /** Up to the day before this one. */
  holdUntil(code: StatusCode, day: string): this {
    if (this.next <= this.#today) this.statuses.push([code, this.next, addDays(day, -1)]);
    this.next = day;

    return this;
  }

  /** Again and again, up to today. */
  renew(code: StatusCode, months: number): void {
    while (this.next <= this.#today) this.hold(code, months);
  }

  /** Without an end. */
  remain(code: StatusCode): void {
    if (this.next <= this.#today) this.statuses.push([code, this.next, null]);
    this.next = "9999-12-31";
  }
}

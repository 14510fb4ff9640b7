import { endOfLastQuarter, quarterOf } from "@kim-hub/kit/calendar";
import { nextQuarter } from "@kim-hub/kit/quarter-days";

/** Of which time a steering group's first page tells. */
export interface SteeringTimes {
  /** The last four quarters that are over. */
  readonly period: { readonly fromQuarter: string; readonly toQuarter: string };
  /** This year and the two before. */
  readonly years: readonly number[];
}

export function steeringTimes(today: string): SteeringTimes {
  const toQuarter = quarterOf(endOfLastQuarter(today));
  const next = nextQuarter(toQuarter);
  const year = Number(today.slice(0, 4));

  return {
    period: { fromQuarter: `${Number(next.slice(0, 4)) - 1}${next.slice(4)}`, toQuarter },
    years: [year - 2, year - 1, year],
  };
}

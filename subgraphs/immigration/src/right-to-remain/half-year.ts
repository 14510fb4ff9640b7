import { BadInputError } from "@kim-hub/kit/errors";
import type { Period, PeriodInput } from "@kim-hub/kit/period-input";
import { firstDayOf, lastDayOf } from "@kim-hub/kit/quarter-days";
import { StatusCode } from "../status-code/status-code.js";
import { isGrantable } from "../status-rule/status-rule.js";
import { STATUS_RULES } from "../status-rule/status-rules.js";

/** Two quarters of one year, by their days and a name, e.g. `2023-H1`. */
export interface HalfYear extends Period {
  readonly name: string;
}

const RULES = STATUS_RULES.filter(({ code }) => code === StatusCode.RP_OPPORTUNITY);

/** The half-years in which the law allowed § 104c AufenthG to be granted, the earliest first. */
export const HALF_YEARS: readonly HalfYear[] = listYears()
  .flatMap((year) => [halfYearOf(`${year}-Q1`, `${year}-Q2`), halfYearOf(`${year}-Q3`, `${year}-Q4`)])
  .filter((half) => RULES.some((rule) => isGrantable(rule, half)));

/** The half-year that the cohort is; half-years and their quarters beside each other would differ by too few people. */
export function requireHalfYear({ fromQuarter, toQuarter }: PeriodInput): HalfYear {
  const year = fromQuarter.slice(0, 4);
  const last = { [`${year}-Q1`]: `${year}-Q2`, [`${year}-Q3`]: `${year}-Q4` }[fromQuarter];
  if (toQuarter !== last) throw new BadInputError("A cohort is a half-year: Q1 and Q2, or Q3 and Q4, of one year.");

  return halfYearOf(fromQuarter, toQuarter);
}

function halfYearOf(fromQuarter: string, toQuarter: string): HalfYear {
  const name = `${fromQuarter.slice(0, 4)}-H${fromQuarter.endsWith("Q1") ? 1 : 2}`;

  return { name, firstDay: firstDayOf(fromQuarter), lastDay: lastDayOf(toQuarter) };
}

/** From the first day of grants to the last one. */
function listYears(): readonly number[] {
  const years = RULES.flatMap(({ grantableFrom, grantableUntil }) => [grantableFrom, grantableUntil]).map((day) => {
    if (day === null) throw new Error("The law of § 104c AufenthG has a first and a last day of grants.");

    return Number(day.slice(0, 4));
  });
  const first = Math.min(...years);

  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

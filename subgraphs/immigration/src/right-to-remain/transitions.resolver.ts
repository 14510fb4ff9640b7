import { addMonths, localDate } from "@kim-hub/kit/calendar";
import { Coordinate } from "@kim-hub/kit/coordinate";
import { BadInputError } from "@kim-hub/kit/errors";
import { findFrozen, frozenCount } from "@kim-hub/kit/find-frozen";
import type { FrozenFigure } from "@kim-hub/kit/frozen-figure";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput, requirePeriod } from "@kim-hub/kit/period-input";
import { Ratio, ratioOf } from "@kim-hub/kit/ratio";
import { readFrozenDay } from "@kim-hub/kit/read-data-day";
import { Quarter } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedFiles } from "../figure/counted-files.js";
import { FigureArguments } from "../figure/figure-arguments.js";
import { NO_COUNT, NOT_APPLICABLE } from "../figure/not-applicable.js";
import { StatusCode } from "../status-code/status-code.js";
import { lawRead } from "../status-rule/law-read.js";
import { STATUS_RULES } from "../status-rule/status-rules.js";
import { HALF_YEARS, type HalfYear, requireHalfYear } from "./half-year.js";
import { Transitions } from "./transitions.js";
import { type NEXT, TRANSITIONS_CUBE, transitionMeasure } from "./transitions-cube.js";

/** How long the title of § 104c lasts; it cannot be extended. */
const MONTHS = 18;
const BASES = [StatusCode.RP_OPPORTUNITY, StatusCode.RP_WELL_INTEGRATED_YOUTH, StatusCode.RP_SUSTAINABLE_INTEGRATION];

@Resolver()
export class TransitionsResolver {
  @Query(() => Transitions, {
    nullable: true,
    description:
      "What the people who got the title of § 104c AufenthG in one half-year have held next by the end of a quarter (S6); restricted files count nowhere.",
  })
  @CountedFigure
  @Aggregate
  async transitions(
    @Args() { ags, authorityId = null }: FigureArguments,
    @Arg("cohort", () => PeriodInput, { description: "The two quarters of a half-year, in which they got it." })
    cohort: PeriodInput,
    @Arg("quarter", () => Quarter, {
      description: "By whose end the next status counts; it must have ended, and be none before the cohort's last one.",
    })
    quarter: string,
    @Ctx() { em }: OfficeContext,
    @Coordinate() coordinate: string,
  ): Promise<Transitions> {
    const half = requireHalfYear(cohort);
    const day = requireQuarter(quarter, cohort);
    const answer = await findFrozen(em, {
      ...{ coordinate, cube: TRANSITIONS_CUBE, ags, provider: authorityId },
      period: { fromQuarter: quarter, toQuarter: quarter },
      part: { name: half.name, includes: (measure) => measure.startsWith(`${half.name} `) },
    });
    const dataDay = await readFrozenDay(em, answer?.asOf ?? null, countedFiles({ ags }));
    const closedOn = addMonths(half.lastDay, MONTHS);
    const isGranted = HALF_YEARS.some(({ name }) => name === half.name);

    return new Transitions(dataDay, {
      ...{ closedOn, ...lawRead(STATUS_RULES, BASES) },
      ...(isGranted ? countsOf(answer, half, closedOn <= day && closedOn <= dataDay.asOf) : NONE),
    });
  }
}

/** The last day of the quarter. */
function requireQuarter(quarter: string, { fromQuarter, toQuarter }: PeriodInput): string {
  if (quarter < toQuarter)
    throw new BadInputError(`The cohort from ${fromQuarter} to ${toQuarter} is not complete at the end of ${quarter}.`);

  return requirePeriod({ fromQuarter: quarter, toQuarter: quarter }, localDate()).lastDay;
}

type Counts = Pick<Transitions, "granted" | (typeof NEXT)[number] | "rate">;

const NO_RATE = { percent: null, suppression: Suppression.NOT_APPLICABLE };
const NONE: Counts = {
  granted: NO_COUNT,
  toWellIntegratedYouth: NO_COUNT,
  toSustainableIntegration: NO_COUNT,
  toToleration: NO_COUNT,
  other: NO_COUNT,
  rate: new Ratio({ ...NO_RATE, base: NOT_APPLICABLE }),
};

/** The rate says nothing that the counts beside it do not. */
function countsOf(answer: FrozenFigure | null, half: HalfYear, isClosed: boolean): Counts {
  const count = (measure: Parameters<typeof transitionMeasure>[1]) =>
    frozenCount(answer, transitionMeasure(half, measure));
  const [granted, youth, sustainable] = [
    count("granted"),
    count("toWellIntegratedYouth"),
    count("toSustainableIntegration"),
  ];

  return {
    granted,
    toWellIntegratedYouth: youth,
    toSustainableIntegration: sustainable,
    toToleration: count("toToleration"),
    other: count("other"),
    rate: isClosed
      ? ratioOf([youth.cases, sustainable.cases], granted.cases)
      : new Ratio({ ...NO_RATE, base: granted.cases }),
  };
}

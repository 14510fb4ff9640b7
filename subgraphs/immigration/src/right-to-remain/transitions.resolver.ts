import { addMonths, localDate } from "@kim-hub/kit/calendar";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { BadInputError } from "@kim-hub/kit/errors";
import { PlaceArguments, requirePlace } from "@kim-hub/kit/figure-place";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { type Period, PeriodInput, requirePeriod } from "@kim-hub/kit/period-input";
import { Ratio, ratioOf } from "@kim-hub/kit/ratio";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { Suppression } from "@kim-hub/kit/suppression";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedFiles } from "../figure/counted-files.js";
import { NO_COUNT, NOT_APPLICABLE } from "../figure/not-applicable.js";
import { StatusCode } from "../status-code/status-code.js";
import { lawRead } from "../status-rule/law-read.js";
import { isGrantable } from "../status-rule/status-rule.js";
import { STATUS_RULES } from "../status-rule/status-rules.js";
import { countTransitions, NEXT, type TransitionCounts } from "./count-transitions.js";
import { Transitions } from "./transitions.js";

/** How long the title of § 104c lasts; it cannot be extended. */
const MONTHS = 18;
const BASES = [StatusCode.RP_OPPORTUNITY, StatusCode.RP_WELL_INTEGRATED_YOUTH, StatusCode.RP_SUSTAINABLE_INTEGRATION];

@Resolver()
export class TransitionsResolver {
  @Query(() => Transitions, {
    nullable: true,
    description:
      "What the people who got the title of § 104c AufenthG in one quarter or half-year have held next; restricted files count nowhere.",
  })
  @CountedFigure
  @Aggregate
  async transitions(
    @Args() asked: PlaceArguments,
    @Arg("cohort", () => PeriodInput, { description: "One quarter, or the two of a half-year, in which they got it." })
    cohort: PeriodInput,
    @Ctx() { em, control }: OfficeContext,
  ): Promise<Transitions> {
    const place = requirePlace(asked);
    const period = requireCohort(cohort, localDate());
    const counts = await countTransitions(em, place, period);
    const dataDay = await readDataDay(em, countedFiles(place));
    const closedOn = addMonths(period.lastDay, MONTHS);

    return new Transitions(dataDay, {
      ...{ closedOn, ...lawRead(STATUS_RULES, BASES) },
      ...(isGranted(period) ? disclose(counts, { isClosed: closedOn <= dataDay.asOf, control }) : NONE),
    });
  }
}

function isGranted(period: Period): boolean {
  return STATUS_RULES.some((rule) => rule.code === StatusCode.RP_OPPORTUNITY && isGrantable(rule, period));
}

function requireCohort({ fromQuarter, toQuarter }: PeriodInput, today: string): Period {
  const [year, half] = [fromQuarter.slice(0, 4), fromQuarter.endsWith("1") ? "Q2" : "Q4"];
  const isHalf = /[13]$/.test(fromQuarter) && toQuarter === `${year}-${half}`;
  if (fromQuarter !== toQuarter && !isHalf)
    throw new BadInputError("A cohort is one quarter or a half-year: Q1 and Q2, or Q3 and Q4, of one year.");

  return requirePeriod({ fromQuarter, toQuarter }, today);
}

type Disclosed = Pick<Transitions, "granted" | (typeof NEXT)[number] | "rate">;

const NONE: Disclosed = {
  granted: NO_COUNT,
  toWellIntegratedYouth: NO_COUNT,
  toSustainableIntegration: NO_COUNT,
  toToleration: NO_COUNT,
  other: NO_COUNT,
  rate: new Ratio({ percent: null, base: NOT_APPLICABLE, suppression: Suppression.NOT_APPLICABLE }),
};

interface Disclosing {
  readonly isClosed: boolean;
  readonly control: DisclosureControl;
}

function disclose(counts: TransitionCounts, { isClosed, control }: Disclosing): Disclosed {
  const disclosed = control.protect({ counts, wholes: { granted: NEXT } });
  const { granted, toWellIntegratedYouth, toSustainableIntegration } = disclosed;
  const base = granted.cases;
  const parts = [granted, toWellIntegratedYouth, toSustainableIntegration].map(({ cases }) => cases.suppression);
  const [withheld] = parts.filter((suppression) => suppression !== Suppression.NONE);
  const part = counts.toWellIntegratedYouth.cases + counts.toSustainableIntegration.cases;
  const noRate = (suppression: Suppression) => new Ratio({ percent: null, base, suppression });
  const rate = withheld ? noRate(withheld) : ratioOf({ part, base: counts.granted.cases }, control);

  return {
    granted: granted,
    toWellIntegratedYouth: toWellIntegratedYouth,
    toSustainableIntegration: toSustainableIntegration,
    toToleration: disclosed.toToleration,
    other: disclosed.other,
    rate: isClosed ? rate : noRate(Suppression.NOT_APPLICABLE),
  };
}

import type { EntityManager } from "@mikro-orm/postgresql";
import { firstQuarterOf, lastQuarterBeforeYearOf } from "../calendar/quarter-days.js";
import { BadInputError } from "../errors/errors.js";
import { CasesAndPersons } from "../figures/cases-and-persons.js";
import { Count } from "../figures/count.js";
import { Durations } from "../figures/durations.js";
import { type PeriodInput, requirePeriod } from "../figures/period-input.js";
import { Suppression } from "../figures/suppression.js";
import { territoryOf } from "../figures/territory-of.js";
import { ALL } from "./address.js";
import type { Cube } from "./cube.js";
import type { FrozenFigure } from "./frozen-figure.js";
import { type Question, readAnswers } from "./read-answers.js";

/** A frozen answer, null where nothing was counted or not yet, and the one that the year before ended with. */
export interface FrozenYear {
  readonly answer: FrozenFigure | null;
  readonly before: FrozenFigure | null;
}

interface Asked extends Pick<Question, "coordinate" | "cube" | "part"> {
  readonly ags: string;
  readonly provider: string | null;
  readonly period: PeriodInput;
}

/** The frozen answer; null where nothing was counted, or not yet. A period that begins before anything was counted is that of the first year. */
export async function findFrozen(em: EntityManager, asked: Asked): Promise<FrozenFigure | null> {
  const question = questionOf(asked);
  const { territory, provider, toQuarter } = question;
  const found = await readAnswers(em, question, {
    sql: "territory = ? and provider = ? and to_quarter = ? and from_quarter >= ? order by from_quarter limit 1",
    parameters: [territory, provider, toQuarter, asked.period.fromQuarter],
  });

  return found[0] ?? null;
}

/** The frozen answer, and that of the end of the year before: what the year began with stands there. */
export async function findFrozenYear(em: EntityManager, asked: Asked): Promise<FrozenYear> {
  const question = questionOf(asked);
  const { territory, provider, toQuarter } = question;
  const last = lastQuarterBeforeYearOf(toQuarter);
  const found = await readAnswers(em, question, {
    sql: "territory = ? and provider = ? and (from_quarter, to_quarter) in ((?, ?), (?, ?))",
    parameters: [territory, provider, asked.period.fromQuarter, toQuarter, firstQuarterOf(last), last],
  });
  const at = (quarter: string) => found.find((answer) => answer.toQuarter === quarter) ?? null;

  return { answer: at(toQuarter), before: at(last) };
}

function questionOf({ ags, provider, period: { toQuarter }, ...asked }: Asked): Question {
  return { ...asked, territory: territoryOf(ags), provider: provider ?? ALL, toQuarter };
}

/** That it is a period for which answers are frozen: the more periods there are, the more counts would have to stay back. */
export function requireFrozenPeriod({ years }: Cube, period: PeriodInput, today: string): void {
  requirePeriod(period, today);
  const { fromQuarter, toQuarter } = period;
  const apart = Number(toQuarter.slice(0, 4)) - Number(fromQuarter.slice(0, 4));
  const before = years > 1 ? `, or of one of the ${years - 1} years before` : "";
  if (!fromQuarter.endsWith("Q1") || apart >= years)
    throw new BadInputError(
      `The period from ${fromQuarter} to ${toQuarter} is none of this figure's: it begins with the first quarter of the year in which it ends${before}.`,
    );
}

/** One measure of an answer. One reason stands for all: whoever knew which count is the small one could compute others from it. */
export function frozenCount(answer: FrozenFigure | null, measure: string): CasesAndPersons {
  const found = answer?.counts[measure];
  const [cases, persons] = found ?? [null, null];
  const suppression = reasonOf(answer, found);

  return { cases: new Count({ value: cases, suppression }), persons: new Count({ value: persons, suppression }) };
}

/** How long a measure's cases took; withheld with their count, and below ten. */
export function frozenDurations(answer: FrozenFigure | null, measure: string): Durations {
  const days = answer?.days[measure];
  const suppression = days ? Suppression.NONE : reasonOf(answer, null);
  const [p25Days, p75Days] = days?.quartiles ?? [null, null];
  const n = new Count({ value: days?.n ?? null, suppression });

  return new Durations({ n, medianDays: days?.median ?? null, p25Days, p75Days, suppression });
}

function reasonOf(answer: FrozenFigure | null, found: unknown): Suppression {
  if (!answer) return Suppression.NOT_COLLECTED;

  return found ? Suppression.NONE : Suppression.SECONDARY;
}

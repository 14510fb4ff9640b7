import type { EntityManager } from "@mikro-orm/postgresql";
import { todayOf } from "../database/today-of.js";
import type { DataDay } from "../figures/dated-answer.js";
import type { PeriodInput } from "../figures/period-input.js";
import type { Cube } from "../frozen-figures/cube.js";
import { type FrozenYear, findFrozen, findFrozenYear, requireFrozenPeriod } from "../frozen-figures/find-frozen.js";
import type { FrozenFigure } from "../frozen-figures/frozen-figure.js";
import type { Question } from "../frozen-figures/read-answers.js";
import { type CountedFiles, readFrozenDay } from "./read-data-day.js";

interface Asked extends Pick<Question, "coordinate" | "part"> {
  readonly cube: Cube;
  readonly ags: string;
  /** Null for all together. */
  readonly provider: string | null;
  readonly period: PeriodInput;
  /** The files that the figure counts: they say the day where nothing is frozen. */
  readonly files: CountedFiles;
}

interface Dated {
  readonly dataDay: DataDay;
}

/** What was frozen for this place and period, if it is one of the figure's, and the day that it stands for. */
export async function readFigure(
  em: EntityManager,
  { files, ...asked }: Asked,
): Promise<Dated & { readonly answer: FrozenFigure | null }> {
  requireFrozenPeriod(asked.cube, asked.period, todayOf(em));
  const answer = await findFrozen(em, asked);

  return { answer, dataDay: await readFrozenDay(em, answer?.asOf ?? null, files) };
}

/** The same of a year so far, with the answer that the year before ended with. */
export async function readFigureOfYear(em: EntityManager, { files, ...asked }: Asked): Promise<Dated & FrozenYear> {
  requireFrozenPeriod(asked.cube, asked.period, todayOf(em));
  const year = await findFrozenYear(em, asked);

  return { ...year, dataDay: await readFrozenDay(em, year.answer?.asOf ?? null, files) };
}

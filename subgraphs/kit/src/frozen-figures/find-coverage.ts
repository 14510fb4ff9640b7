import type { EntityManager } from "@mikro-orm/postgresql";
import type { CasesAndPersons } from "../figures/cases-and-persons.js";
import { CoverageDimension } from "../figures/coverage-dimension.js";
import { type CoverageRow, describeGroup } from "../figures/coverage-row.js";
import { territoryOf } from "../figures/territory-of.js";
import { ALL } from "./address.js";
import { ALL_TOGETHER, coverageMeasure } from "./coverage-cube.js";
import type { Cube } from "./cube.js";
import { frozenCount } from "./find-frozen.js";
import type { FrozenFigure } from "./frozen-figure.js";
import { type Question, readAnswers } from "./read-answers.js";

interface Asked extends Pick<Question, "coordinate"> {
  readonly cube: Cube;
  readonly ags: string;
  readonly quarter: string;
  readonly dimension: CoverageDimension;
}

/** How many there were at a quarter's end, as it was frozen. */
export interface FrozenCoverage {
  /** Null where nobody was counted, or not yet. */
  readonly asOf: string | null;
  readonly rows: readonly { readonly group: CoverageRow; readonly count: CasesAndPersons }[];
  readonly total: CasesAndPersons;
}

/** The groups of a dimension with their frozen counts: each that there is, or each municipality where anybody was counted. */
export async function findCoverage(em: EntityManager, asked: Asked): Promise<FrozenCoverage> {
  const { coordinate, cube, ags, quarter, dimension } = asked;
  const territory = territoryOf(ags);
  const isByPlace = dimension === CoverageDimension.MUNICIPALITY;
  const group = coverageMeasure(dimension, "");
  const part = {
    name: dimension,
    includes: (measure: string) => measure === ALL_TOGETHER || measure.startsWith(group),
  };
  const question = { coordinate, cube, territory, provider: ALL, toQuarter: quarter, part };
  const answers = await readAnswers(em, question, {
    sql: `provider = ? and to_quarter = ? and territory ${isByPlace ? "like ? || '%'" : "= ?"}`,
    parameters: [ALL, quarter, territory],
  });
  const own = answers.find((answer) => answer.territory === territory) ?? null;
  const rows = isByPlace ? placesOf(answers) : groupsOf(asked).map((key) => ({ key, answer: own }));

  return {
    asOf: own?.asOf ?? null,
    rows: rows.map(({ key, answer }) => ({
      group: describeGroup(dimension, key),
      count: frozenCount(answer, isByPlace ? ALL_TOGETHER : coverageMeasure(dimension, key)),
    })),
    total: frozenCount(own, ALL_TOGETHER),
  };
}

function groupsOf({ cube, dimension }: Asked): readonly string[] {
  const start = coverageMeasure(dimension, "");

  return cube.shown.filter((measure) => measure.startsWith(start)).map((measure) => measure.slice(start.length));
}

/** Of a district its municipalities; of a kreisfreie Stadt, which is its only one, itself. */
function placesOf(
  answers: readonly FrozenFigure[],
): readonly { readonly key: string; readonly answer: FrozenFigure }[] {
  const municipalities = answers.filter(({ territory }) => territory.length === 8);

  return (municipalities.length > 0 ? municipalities : answers).map((answer) => ({
    key: answer.territory.padEnd(8, "0"),
    answer,
  }));
}

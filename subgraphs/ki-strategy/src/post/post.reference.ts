import { FundingPillar } from "../funding/funding-pillar.js";
import type { CsvRow } from "../reference/csv-row.js";
import { CENTS, FTE, keyIn, oneOf, TEXT, YEAR } from "../reference/csv-rules.js";
import { readCsv } from "../reference/read-csv.js";
import type { SourceDocument } from "../source/source-document.js";
import type { Territory } from "../territory/territory.js";
import { Post } from "./post.js";
import { PostKind } from "./post-kind.js";
import { PostYear, postYearId } from "./post-year.js";

const PILLAR = oneOf(FundingPillar);
const KIND = oneOf(PostKind);

interface Known {
  readonly folder: string;
  readonly territories: readonly Territory[];
  readonly sources: readonly SourceDocument[];
}

/** Every year with its posts; a year's total, where there is one, is the sum of its grants and material costs. */
export function readPosts({ folder, territories, sources }: Known): (Post | PostYear)[] {
  const territory = keyIn(
    territories.map(({ ags }) => ags),
    "districts.csv or towns.csv",
  );
  const source = keyIn(
    sources.map(({ id }) => id),
    "sources.csv",
  );
  const years = readCsv({
    folder,
    file: "post-years.csv",
    key: ["ags", "year"],
    toRow: (row) => ({
      row,
      year: new PostYear({
        territoryAgs: row.get("ags", territory),
        year: row.get("year", YEAR),
        materialCostsCents: row.find("material_costs_cents", CENTS),
        ownContributionFte: row.find("own_contribution_fte", FTE),
        totalCents: row.find("total_cents", CENTS),
        sourceId: row.get("source", source),
        passage: row.get("passage", TEXT),
      }),
    }),
  });
  const known = new Set(years.map(({ year }) => year.id));
  const posts = readCsv({
    folder,
    file: "posts.csv",
    key: ["ags", "year", "pillar", "kind"],
    toRow: (row) => toPost(row, known),
  });
  for (const { row, year } of years) {
    const own = posts.filter(({ postYearId: id }) => id === year.id);
    if (!addsUp(year, own)) throw row.fault("total_cents", "must be the sum of the year's grants and material costs");
  }

  return [...years.map(({ year }) => year), ...posts];
}

function toPost(row: CsvRow, years: ReadonlySet<string>): Post {
  const id = postYearId(row.text("ags"), row.get("year", YEAR));
  if (!years.has(id)) throw row.fault("ags and year", "must be a row in post-years.csv");

  return new Post({
    postYearId: id,
    pillar: row.get("pillar", PILLAR),
    kind: row.get("kind", KIND),
    fundedFte: row.find("funded_fte", FTE),
    plannedFte: row.find("planned_fte", FTE),
    filledFteAvg: row.find("filled_fte_avg", FTE),
    annualRateCents: row.find("annual_rate_cents", CENTS),
    grantCents: row.find("grant_cents", CENTS),
  });
}

function addsUp({ totalCents, materialCostsCents }: PostYear, posts: readonly Post[]): boolean {
  if (totalCents === null) return true;

  return posts.reduce((sum, { grantCents }) => sum + (grantCents ?? 0n), materialCostsCents ?? 0n) === totalCents;
}

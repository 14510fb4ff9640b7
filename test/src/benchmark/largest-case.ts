import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REFERENCE_FOLDER } from "@kim-hub/ki-strategy/reference-files";
import { writeCsv } from "./csv-writer.js";

const YEARS = [2020, 2021, 2022, 2023, 2024];
const POSTS = 10_000;
const EXPENDITURES = 50_000;
const SOURCE = ["S2", "generated"];
const KINDS = [
  ["B1", "COORDINATION"],
  ["B1", "ADMINISTRATIVE_ASSISTANCE"],
  ["B2", "CASE_MANAGER"],
  ["B3", "IMMIGRATION_OFFICE"],
  ["B3", "NATURALISATION_OFFICE"],
] as const;
const PILLARS = ["B1", "B2", "B3"];
const GRANT_CENTS = 5_500_000;

interface Place {
  readonly ags: string;
  readonly year: number;
}

/** Writes every file of the largest case for these territories; returns the rows by file. */
export async function writeLargestCase(folder: string, territories: readonly string[]): Promise<Map<string, number>> {
  const places = territories.flatMap((ags) => YEARS.map((year) => ({ ags, year })));
  const files: [file: string, columns: string, rows: Iterable<readonly (string | number)[]>][] = [
    ["post-years.csv", "ags,year,material_costs_cents,own_contribution_fte,total_cents,source,passage", years(places)],
    [
      "posts.csv",
      "ags,year,pillar,kind,number,status,authority,funded_fte,planned_fte,filled_fte_avg,annual_rate_cents,grant_cents,funded_from,funded_to",
      posts(places),
    ],
    ["post-months.csv", "post,month,filled_fte,source,passage", postMonths(places)],
    [
      "expenditures.csv",
      "ags,year,pillar,number,instrument,purpose,object,amount_cents,document_ref,booked_on,source,passage",
      expenditures(places),
    ],
    ["money.csv", "ags,year,pillar,kind,instrument,purpose,amount_cents,wording,source,passage,leading", money(places)],
    ["year-closings.csv", "ags,year,pillar,carry_over_cents,repay_cents,proven_cents,source,passage", closings(places)],
  ];
  const written = new Map<string, number>();
  for (const [file, columns, rows] of files) {
    written.set(file, await writeCsv(folder, file, columns.split(","), rows));
  }

  return written;
}

function* years(places: readonly Place[]) {
  for (const { ags, year } of places) yield [ags, year, 0, "", "", ...SOURCE];
}

function* posts(places: readonly Place[]) {
  for (const { ags, year, pillar, kind, number } of eachPost(places)) {
    yield [ags, year, pillar, kind, number, "FILLED", "", "1.00", "1.00", "", GRANT_CENTS, GRANT_CENTS, "", ""];
  }
}

function* postMonths(places: readonly Place[]) {
  for (const { ags, year, pillar, kind, number } of eachPost(places)) {
    const post = [ags, year, pillar, kind, ...(number === 1 ? [] : [number])].join("-");
    for (let month = 1; month <= 12; month++) {
      yield [post, `${year}-${String(month).padStart(2, "0")}`, month > number % 4 ? "1.00" : "0.00", ...SOURCE];
    }
  }
}

function* eachPost(places: readonly Place[]) {
  for (let index = 0; index < POSTS; index++) {
    const place = places[index % places.length];
    const nth = Math.floor(index / places.length);
    const [pillar, kind] = KINDS[nth % KINDS.length] ?? KINDS[0];
    if (place) yield { ...place, pillar, kind, number: Math.floor(nth / KINDS.length) + 1 };
  }
}

function* expenditures(places: readonly Place[]) {
  for (let index = 0; index < EXPENDITURES; index++) {
    const place = places[index % places.length];
    const number = Math.floor(index / places.length) + 1;
    const pillar = PILLARS[number % PILLARS.length] ?? "B1";
    const instrument = pillar === "B1" ? "GRANT" : "LUMP_SUM";
    if (!place) continue;
    const { ags, year } = place;
    yield [
      ags,
      year,
      pillar,
      number,
      instrument,
      "MATERIAL",
      `Gegenstand ${number}`,
      100 + index,
      `B-${index}`,
      `${year}-06-30`,
      ...SOURCE,
    ];
  }
}

function* money(places: readonly Place[]) {
  const recorded = readFileSync(join(REFERENCE_FOLDER, "money.csv"), "utf8");
  for (const { ags, year } of places) {
    // One document leads: where the reference files name one, the generated rows stand beside it.
    const leading = recorded.includes(`\n${ags},${year},`) ? "no" : "yes";
    for (const pillar of PILLARS) {
      const instrument = pillar === "B1" ? "GRANT" : "LUMP_SUM";
      for (const kind of ["FORECAST", "BUDGETED", "GRANTED"])
        yield [ags, year, pillar, kind, instrument, "WHOLE", 50_000_000, "generated", ...SOURCE, leading];
    }
  }
}

function* closings(places: readonly Place[]) {
  for (const { ags, year } of places) for (const pillar of PILLARS) yield [ags, year, pillar, 0, 0, 0, ...SOURCE];
}

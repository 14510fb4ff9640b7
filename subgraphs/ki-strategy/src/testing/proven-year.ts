import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "./csv-folder.js";

const cited = { source: "S2", passage: "test" };
const at = { ags: "05711", year: 2022 };
const granted = { ...at, kind: "GRANTED", wording: "test", leading: "yes", ...cited };
const b1 = { ...granted, pillar: "B1", instrument: "GRANT" };
const own = { ...b1, kind: "BUDGETED", instrument: "OWN_CONTRIBUTION" };
export const MONTHS = Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, "0")}`);
export const COORDINATION = "05711-2022-B1-COORDINATION";
export const CASE_MANAGER = "05711-2022-B2-CASE_MANAGER";

export type YearBooking = readonly [
  pillar: string,
  line: string,
  cents: bigint,
  document: string,
  post?: string,
  month?: string,
];

/** Bookings of the year, with the post and month that they paid. */
export const BOOKED: readonly YearBooking[] = [
  // The coordinator's post costs 5,812,340 cents, of which January is booked wrong, cancelled and booked again.
  ...MONTHS.map(
    (month, index): YearBooking => [
      "B1",
      "PERSONNEL",
      index === 0 ? 484_366n : 484_361n,
      `P-${index}`,
      COORDINATION,
      month,
    ],
  ),
  ["B1", "PERSONNEL", 3n, "P-12", COORDINATION, "2022-01"],
  ["B1", "PERSONNEL", 100_000n, "P-13", COORDINATION, "2022-01"],
  ["B1", "PERSONNEL", -100_000n, "P-14", COORDINATION, "2022-01"],
  // The case manager is there for nine months.
  ...MONTHS.slice(0, 9).map((month): YearBooking => ["B2", "PERSONNEL", 508_333n, `C-${month}`, CASE_MANAGER, month]),
  ["B1", "MATERIAL", 7_000_000n, "M-1"],
  ["B1", "MATERIAL", -500_000n, "M-2"],
  ["B1", "WORKPLACE", 970_000n, "W-1"],
];

export const INCOMES: readonly YearBooking[] = [
  ["B1", "GRANT", 14_770_000n, "E-1"],
  ["B1", "OWN", 312_340n, ""],
  ["B1", "INTEREST", 1_250n, "E-2"],
  ["B2", "LUMP_SUM", 6_000_000n, "E-3"],
  ["B2", "LUMP_SUM", -500_000n, "E-4"],
];

/** A year of Bielefeld with a plan, two posts, what was booked for them and beside them, and what came in. */
export async function loadProvenYear({ ownerUrl }: TestSubgraph): Promise<void> {
  const numbered = BOOKED.map(([pillar, purpose, cents, document_ref, post, month], index) => ({
    ...{ pillar, purpose, amount_cents: cents, document_ref, post, month, number: index + 1 },
  }));
  const { faults } = await importTerritory({
    url: ownerUrl,
    folder: createCsvFolder({
      "post-years.csv": [{ ...at, ...cited }],
      "posts.csv": [
        { ...at, pillar: "B1", kind: "COORDINATION", funded_fte: "1.00", grant_cents: 5_500_000 },
        { ...at, pillar: "B2", kind: "CASE_MANAGER", funded_fte: "1.00", grant_cents: 5_500_000 },
      ],
      "post-months.csv": MONTHS.flatMap((month, index) => [
        { post: COORDINATION, month, filled_fte: "1.00", ...cited },
        { post: CASE_MANAGER, month, filled_fte: index < 9 ? "1.00" : "0.00", ...cited },
      ]),
      "money.csv": [
        { ...b1, purpose: "PERSONNEL", amount_cents: 5_500_000 },
        { ...b1, purpose: "MATERIAL", amount_cents: 8_300_000 },
        { ...b1, purpose: "WORKPLACE", amount_cents: 970_000 },
        { ...b1, kind: "FORECAST", purpose: "MATERIAL", amount_cents: 1 },
        { ...own, purpose: "PERSONNEL", amount_cents: 300_000 },
        { ...granted, pillar: "B2", instrument: "LUMP_SUM", purpose: "WHOLE", amount_cents: 5_500_000 },
      ],
      "expenditures.csv": numbered.map(({ post: _post, month: _month, ...row }) => ({
        ...{ ...at, ...cited, ...row, object: "Ausgabe", instrument: row.pillar === "B1" ? "GRANT" : "LUMP_SUM" },
      })),
      "post-costs.csv": numbered.flatMap(({ pillar, number, post, month }) =>
        post && month
          ? [{ expenditure: `05711-2022-${pillar}-${String(number).padStart(6, "0")}`, post, month, ...cited }]
          : [],
      ),
      "incomes.csv": INCOMES.map(([pillar, line, amount_cents, document_ref], index) => ({
        ...{ ...at, ...cited, number: index + 1, pillar, line, amount_cents, document_ref },
      })),
    }),
  });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
}

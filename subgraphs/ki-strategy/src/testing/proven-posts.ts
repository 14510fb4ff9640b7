import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "./csv-folder.js";

const cited = { source: "S2", passage: "test" };

/** One booking for a post: its month by number, and the cents. */
export type Booking = readonly [month: number, cents: bigint];

interface FundedPost {
  readonly number: number;
  readonly grant: bigint;
  /** Full-time equivalents filled by month, from January on. */
  readonly filled: readonly string[];
  readonly booked?: readonly Booking[];
}

/** Imports posts of case managers, one employee each, with the months that were filled and the bookings that paid them. */
export async function loadPosts(
  { ownerUrl }: TestSubgraph,
  ags: string,
  year: number,
  posts: readonly FundedPost[],
): Promise<void> {
  const at = { ags, year, pillar: "B2" };
  const postId = (number: number) => `${ags}-${year}-B2-CASE_MANAGER${number === 1 ? "" : `-${number}`}`;
  const monthOf = (number: number) => `${year}-${String(number).padStart(2, "0")}`;
  const bookings = posts
    .flatMap(({ number, booked = [] }) => booked.map(([month, cents]) => ({ number, month, cents })))
    .map((booking, index) => ({ ...booking, place: index + 1 }));
  const { faults } = await importTerritory({
    url: ownerUrl,
    folder: createCsvFolder({
      "post-years.csv": [{ ags, year, ...cited }],
      "posts.csv": posts.map(({ number, grant }) => ({
        ...{ ...at, kind: "CASE_MANAGER", number, funded_fte: "1.00", grant_cents: grant },
      })),
      "post-months.csv": posts.flatMap(({ number, filled }) =>
        filled.map((filled_fte, index) => ({ post: postId(number), month: monthOf(index + 1), filled_fte, ...cited })),
      ),
      "expenditures.csv": bookings.map(({ place, cents }) => ({
        ...{ ...at, number: place, instrument: "LUMP_SUM", purpose: "PERSONNEL", object: "Personalkosten" },
        ...{ amount_cents: cents, document_ref: `B-${place}`, ...cited },
      })),
      "post-costs.csv": bookings.map(({ place, number, month }) => ({
        ...{ expenditure: `${ags}-${year}-B2-${String(place).padStart(6, "0")}`, post: postId(number) },
        ...{ month: monthOf(month), ...cited },
      })),
    }),
  });

  if (faults.length > 0) throw new Error(JSON.stringify(faults));
}

/** A year of which so many months are filled, from January on. */
export const months = (filled: number) => Array.from({ length: 12 }, (_, index) => (index < filled ? "1.00" : "0.00"));
/** A booking in each of the first months, of what costs so much a year. */
export const monthly = (filled: number, year: bigint): Booking[] =>
  Array.from({ length: filled }, (_, index) => {
    const before = (year * BigInt(index)) / 12n;

    return [index + 1, (year * BigInt(index + 1)) / 12n - before];
  });

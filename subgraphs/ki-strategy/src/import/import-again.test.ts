import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { createSeeded } from "../testing/seeded.js";
import { importTerritory } from "./import-territory.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const KINDS = ["COORDINATION", "CASE_MANAGER", "INTEGRATION_GUIDE"] as const;
const cited = { source: "S2", passage: "generated" };

/** Posts, their months and expenditures, as a seed makes them. */
function generate(seed: number) {
  const { upTo, oneOf } = createSeeded(seed);
  const posts = KINDS.flatMap((kind) =>
    Array.from({ length: upTo(5) + 1 }, (_, index) => ({
      ...{ ags: "05711", year: 2024, pillar: "B1", kind, number: index + 1 },
      ...{ status: oneOf(["FUNDED", "FILLED"]), funded_fte: oneOf(["0.50", "1.00"]), grant_cents: upTo(9_999_999) },
    })),
  );
  const months = posts.flatMap(({ kind, number }) =>
    Array.from({ length: upTo(12) }, (_, index) => ({
      post: number === 1 ? `05711-2024-B1-${kind}` : `05711-2024-B1-${kind}-${number}`,
      month: `2024-${String(index + 1).padStart(2, "0")}`,
      filled_fte: oneOf(["0.00", "0.50", "1.00"]),
      ...cited,
    })),
  );
  const expenditures = Array.from({ length: upTo(200) }, (_, index) => ({
    ...{ ags: "05711", year: 2024, pillar: oneOf(["B1", "B2", "B3"]), number: index + 1, instrument: "GRANT" },
    ...{ purpose: "MATERIAL", object: oneOf(["Fachtag", 'a "b", c', "Öffentlichkeitsarbeit"]) },
    ...{
      amount_cents: upTo(2 ** 31),
      document_ref: oneOf(["", "B-1"]),
      booked_on: oneOf(["", "2024-02-29"]),
      ...cited,
    },
  }));

  return createCsvFolder({
    "post-years.csv": [{ ags: "05711", year: 2024, ...cited }],
    "posts.csv": posts,
    "post-months.csv": months,
    "expenditures.csv": expenditures,
  });
}

const checksum = () =>
  subgraph.rows(`select md5(string_agg(t::text, '' order by t::text)) from
    (select p::text t from post p union all select m::text from post_month m union all select e::text from expenditure e) x`);

test.each([11, 12, 13, 14, 15, 16])(
  "an import of the folder of seed %d changes nothing the second time",
  async (seed) => {
    const folder = generate(seed);
    const first = await importTerritory({ url: subgraph.ownerUrl, folder });
    const before = await checksum();
    const second = await importTerritory({ url: subgraph.ownerUrl, folder });

    expect([first.faults, second.faults]).toEqual([[], []]);
    for (const { rows, inserted, changed, unchanged } of [...first.files, ...second.files]) {
      expect(inserted + changed + unchanged).toBe(rows);
    }
    expect(second.files.map(({ inserted, changed }) => [inserted, changed])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(await checksum()).toEqual(before);
  },
);

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startWithCase } from "../testing/import-case.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startWithCase("half-post-with-kw-note");
});

afterAll(() => subgraph.stop());

const SAVED = readFileSync("../../schema/saved-queries/state-money-once/query.graphql", "utf8");
const cited = { source: "05158008-SP-2024", passage: "test" };

async function askSecondPillar(...ags: string[]) {
  const { data, errors } = await subgraph.ask(SAVED, { variables: { ags, year: 2024 } });
  expect(errors).toBeUndefined();

  return data.stateMoney[1];
}

const haan = { ags: "05158008", name: "Haan" };
const district = { ags: "05158", name: "Kreis Mettmann" };
const passThrough = { territory: haan, form: "PASS_THROUGH", amountCents: "2850000" };
const post = { territory: haan, form: "POSTS", amountCents: "2850000" };

test("the half post is in the establishment plan and falls away with the funding (kw-Vermerk)", async () => {
  const { data } = await subgraph.ask(`{ territory(ags: "05158008") {
    posts(year: 2024) { posts { status fundedFte plannedFte fallsAway warnings } }
    postsAtRisk(year: 2024) { risk from fte post { kind } passThrough { id } } } }`);

  expect(data.territory).toEqual({
    posts: {
      posts: [{ status: "CREATED", fundedFte: "0.50", plannedFte: "0.50", fallsAway: "WITH_FUNDING", warnings: [] }],
    },
    postsAtRisk: [
      { risk: "FALLS_AWAY", from: "2025-01-01", fte: "0.50", post: { kind: "CASE_MANAGER" }, passThrough: null },
    ],
  });
});

test("money that the Kreis passes on and that the town's post holds counts once, and the answer says so", async () => {
  const together = await askSecondPillar("05158", "05158008");
  const alone = await askSecondPillar("05158008");

  expect(together).toEqual({
    asOf: localDate(),
    status: "COMPLETE",
    pillar: "B2",
    totalCents: "2850000",
    suppression: "NONE",
    parts: [
      { ...passThrough, containedIn: null },
      { ...post, containedIn: { ags: "05158008" } },
    ],
  });
  expect(alone.totalCents).toBe("2850000");
});

test("beside the Kreis's own posts or its own grant the same money counts with the Kreis's", async () => {
  const kreis = { ags: "05158", year: 2024, ...cited };
  const posts = { ags: "05158", year: 2024, pillar: "B2", kind: "CASE_MANAGER", grant_cents: 8_550_000 };
  const grant = {
    ...{ ...kreis, pillar: "B2", kind: "GRANTED", instrument: "LUMP_SUM", purpose: "WHOLE" },
    ...{ amount_cents: 9_120_000, wording: "91.200 Euro", leading: "yes" },
  };
  const load = (files: Parameters<typeof createCsvFolder>[0]) =>
    importTerritory({ url: subgraph.ownerUrl, folder: createCsvFolder(files) });
  await load({ "post-years.csv": [kreis], "posts.csv": [posts] });
  const withPosts = await askSecondPillar("05158", "05158008");
  await load({ "money.csv": [grant] });
  const withGrant = await askSecondPillar("05158", "05158008");

  expect(withPosts).toMatchObject({
    totalCents: "8550000",
    parts: [
      { territory: district, form: "POSTS", amountCents: "8550000", containedIn: null },
      { ...passThrough, containedIn: { ags: "05158" } },
      { ...post, containedIn: { ags: "05158008" } },
    ],
  });
  expect(withGrant).toMatchObject({
    totalCents: "9120000",
    parts: [{ form: "GRANT" }, { form: "POSTS", containedIn: { ags: "05158" } }, { form: "PASS_THROUGH" }, {}],
  });
  expect((await askSecondPillar("05158008")).totalCents).toBe("2850000");
});

test("60 territories cost six selects, and 61 are too many", async () => {
  const { data } = await subgraph.ask("{ territories { ags } }");
  const ags: string[] = data.territories.map((row: { ags: string }) => row.ags);
  const many = await subgraph.ask(SAVED, { variables: { ags: ags.slice(0, 60), year: 2024 } });
  const tooMany = await subgraph.ask(SAVED, { variables: { ags: ags.slice(0, 61), year: 2024 } });

  expect(many.statements).toBe(6);
  expect(tooMany.errors).toMatchObject([{ message: "1 to 60 territories may be asked for at once." }]);
});

test("a kreisfreie Stadt that is asked for by both of its keys counts once", async () => {
  const grant = { ags: "05711", year: 2024, pillar: "B2", kind: "GRANTED", instrument: "LUMP_SUM", purpose: "WHOLE" };
  const row = { ...grant, amount_cents: 100, wording: "1 €", leading: "yes", ...cited };
  await importTerritory({ url: subgraph.ownerUrl, folder: createCsvFolder({ "money.csv": [row] }) });

  expect(await askSecondPillar("05711", "05711000")).toMatchObject({ totalCents: "100", parts: [{ form: "GRANT" }] });
});

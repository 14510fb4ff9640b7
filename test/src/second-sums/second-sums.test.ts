import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { FUNDING_AUDIT } from "@kim-hub/infra/assignments";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { runAgainst } from "../harness/run-against.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { cellsOfDoubleFunding, cellsOfLumpSums } from "./add-up-financings.js";
import { addUpPosts, cellsOfOccupancy } from "./add-up-posts.js";
import { cellsOfProof } from "./add-up-proof.js";
import { readRows, readYearBefore } from "./read-rows.js";

const inProject = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const caseOf = (name: string) => inProject(`${KI_STRATEGY}/cases/${name}`);
const KI_STRATEGY = "subgraphs/ki-strategy";
const [FINDINGS, TWO_POSTS] = [caseOf("auditors-findings"), caseOf("proof-of-two-posts")];
const FOLDERS = [inProject(`${KI_STRATEGY}/reference`), FINDINGS, TWO_POSTS];
const QUERIES = readManifest(inProject("schema/saved-queries.json"));
const PLACES: readonly (readonly [string, number])[] = [
  ["05711", 2023],
  ["05711", 2025],
  ["05334002", 2021],
];

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ DEMONSTRATION_FINDINGS: "true" });
  const { code, printed } = await importCase(TWO_POSTS);
  if (code !== 0) throw new Error(printed);
});

afterAll(() => hub.stop());

const importCase = (folder: string) =>
  runAgainst(hub, "import", "ki-strategy", folder, "--as", "coordinator.bielefeld");

/** What a funding auditor's run of a saved query answers, through the gateway. */
async function run(id: string, ags: string, year: number) {
  const documentId = QUERIES.find((query) => query.id === id)?.documentId;
  const headers = {
    ...{ "content-type": "application/json", "hub-purpose": "FUNDING_AUDIT" },
    authorization: `Bearer ${await hub.token("auditor.funding")}`,
  };
  const extensions = { assignment: FUNDING_AUDIT };
  const response = await hub.send({
    headers,
    body: JSON.stringify({ documentId, variables: { ags, year }, extensions }),
  });
  const { data, errors } = JSON.parse(await response.text());
  expect(errors).toBeUndefined();

  return data;
}

/** In one order, whatever the order of the answer. */
function inOrder<T extends object>(rows: readonly T[], ...names: readonly (keyof T)[]): readonly T[] {
  const keyOf = (row: T) => names.map((name) => row[name] ?? "").join(" ");

  return rows.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

const place = (ags: string, year: number) => ({ ags, year });
const recordedIn = (ags: string, year: number) => readRows(FOLDERS, place(ags, year));

test.each(PLACES)("A4 of %s in %d: every cell is what the recorded rows add up to", async (ags, year) => {
  const recorded = recordedIn(ags, year);
  const expected = cellsOfProof(recorded, addUpPosts(recorded), year);
  const { territory } = await run("a4-proof-of-use", ags, year);
  const { lines, items, ...sums } = territory.proofOfUse;
  const { lines: expectedLines, items: expectedItems, ...expectedSums } = expected;

  expect(expectedLines.length).toBeGreaterThan(5);
  expect(inOrder(lines, "pillar", "line", "postId", "month")).toEqual(
    inOrder(expectedLines, "pillar", "line", "postId", "month"),
  );
  expect(inOrder(items, "pillar", "line")).toEqual(inOrder(expectedItems, "pillar", "line"));
  expect(sums).toEqual(expectedSums);
});

test.each(PLACES)("A5 of %s in %d: every cell is what the recorded rows add up to", async (ags, year) => {
  const expected = cellsOfOccupancy(addUpPosts(recordedIn(ags, year)), year);
  const { territory } = await run("a5-post-occupancy", ags, year);
  const { posts, ...sums } = territory.occupancyProof;

  expect(inOrder(posts, "postId")).toEqual(inOrder(expected.posts, "postId"));
  expect({ posts, ...sums }).toEqual({ ...expected, posts });
});

test("A6: every cell of the double fundings is what a count day by day finds", async () => {
  const expected = cellsOfDoubleFunding(recordedIn("05711", 2023), 2023);
  const { doubleFunding } = await run("a6-double-funding", "05711", 2023);

  expect(expected).toHaveLength(2);
  expect(doubleFunding.totalCount).toBe(2);
  expect(inOrder(doubleFunding.nodes, "objectId")).toMatchObject(inOrder(expected, "objectId"));
});

test.each(PLACES.slice(0, 2))("A7 of %s in %d: every cell is what the recorded rows add up to", async (ags, year) => {
  const expected = cellsOfLumpSums(recordedIn(ags, year), readYearBefore(FOLDERS, place(ags, year)), ags);
  const { lumpSums } = await run("a7-lump-sum-unspent", ags, year);

  expect(expected).toHaveLength(1);
  expect(lumpSums.nodes).toMatchObject(expected);
  expect(lumpSums.totalCount).toBe(1);
});

test("the sum of A5 is what A4 says is to be repaid, and A7 as far as nothing is carried over", async () => {
  for (const [ags, year] of PLACES.slice(0, 2)) {
    const { occupancyProof } = (await run("a5-post-occupancy", ags, year)).territory;
    const { proofOfUse } = (await run("a4-proof-of-use", ags, year)).territory;
    const [lumpSum] = (await run("a7-lump-sum-unspent", ags, year)).lumpSums.nodes;

    expect(proofOfUse.repayCents).toBe(occupancyProof.repayCents);
    expect(BigInt(lumpSum.toRepayCents) + BigInt(lumpSum.carryOverCents)).toBe(BigInt(occupancyProof.repayCents));
  }
});

test("the figures that the granting authority knows: nine months of twelve, a cap below the cost, and Aachen's plan", async () => {
  const { occupancyProof } = (await run("a5-post-occupancy", "05711", 2025)).territory;
  const { proofOfUse } = (await run("a4-proof-of-use", "05711", 2025)).territory;
  const { proofOfUse: aachen } = (await run("a4-proof-of-use", "05334002", 2021)).territory;
  const costOf = (post: string) =>
    proofOfUse.lines
      .filter(({ postId }: { postId: string | null }) => postId === post)
      .reduce((sum: bigint, { actualCents }: { actualCents: string }) => sum + BigInt(actualCents), 0n);
  const [vacant, costly] = occupancyProof.posts;

  // 6,100,000 cents a year.
  expect(costOf(vacant.postId) * 12n).toBe(6_100_000n * 9n);
  expect(vacant).toMatchObject({ grantCents: "5500000", monthsFilled: "9.00", vacantMonths: "3.00" });
  expect(vacant).toMatchObject({ entitledCents: "4125000", repayCents: "1375000" });
  expect(costOf(costly.postId)).toBe(5_812_340n);
  expect(costly).toMatchObject({ grantCents: "5500000", entitledCents: "5500000", repayCents: "0" });
  expect(costOf(costly.postId) - BigInt(costly.entitledCents)).toBe(312_340n);
  expect(aachen.expenditure.plannedCents).toBe("51800000");
});

test("the demonstration holds the findings already: a coordinator's import of them changes nothing", async () => {
  const countChanges = () => hub.asOwner("ki-strategy", "select count(*) from history");
  const before = await countChanges();
  const { code, printed } = await importCase(FINDINGS);

  expect({ code, printed }).toMatchObject({ code: 0, printed: expect.stringContaining("post-costs.csv") });
  expect(await countChanges()).toEqual(before);
});

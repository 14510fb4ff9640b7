import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import {
  BOOKED,
  CASE_MANAGER,
  COORDINATION,
  INCOMES,
  loadProvenYear,
  MONTHS,
  type YearBooking,
} from "../testing/proven-year.js";
import { readSavedQuery } from "../testing/saved-query.js";

const AUDITOR = { role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT, assignment: "P-1 (erfunden)" };
const PROOF = readSavedQuery("a4-proof-of-use");
const OCCUPANCY = readSavedQuery("a5-post-occupancy");

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  await loadProvenYear(subgraph);
});

afterAll(() => subgraph.stop());

interface Line {
  readonly pillar: string;
  readonly line: string;
  readonly postId: string | null;
  readonly month: string | null;
  readonly plannedCents: string | null;
  readonly actualCents: string | null;
}

const ask = (query: string, ags: string, year: number) =>
  subgraph.ask(query, { as: AUDITOR, variables: { ags, year } });
const sum = (rows: readonly Line[], column: "plannedCents" | "actualCents") =>
  rows.reduce((total, row) => total + BigInt(row[column] ?? "0"), 0n).toString();
const add = (rows: readonly YearBooking[]) => rows.reduce((total, [, , cents]) => total + cents, 0n).toString();
const INCOME = ["GRANT", "LUMP_SUM", "OWN", "THIRD_PARTY", "INTEREST"];

test("Aachen planned 518,000 euros for 2021, and spent and received as planned nothing that is recorded", async () => {
  const { data, statements } = await ask(PROOF, "05334002", 2021);
  const unknown = { postId: null, month: null, actualCents: null, beyondTolerance: null, documentRef: null };
  const total = { plannedCents: "51800000", actualCents: null, deviationCents: null, deviationPct: null };

  expect(data.territory.proofOfUse).toMatchObject({
    year: 2021,
    lines: [
      {
        ...unknown,
        pillar: "B1",
        line: "PERSONNEL",
        postId: "05334002-2021-B1-COORDINATION",
        plannedCents: "13750000",
      },
      {
        ...{ ...unknown, pillar: "B1", line: "ADMINISTRATION", plannedCents: "2250000" },
        postId: "05334002-2021-B1-ADMINISTRATIVE_ASSISTANCE",
      },
      { ...unknown, pillar: "B1", line: "MATERIAL", plannedCents: "8300000" },
      {
        ...unknown,
        pillar: "B2",
        line: "PERSONNEL",
        postId: "05334002-2021-B2-CASE_MANAGER",
        plannedCents: "27500000",
      },
      { ...unknown, pillar: "B1", line: "GRANT", plannedCents: "24300000" },
      { ...unknown, pillar: "B2", line: "LUMP_SUM", plannedCents: "27500000" },
    ],
    expenditure: { ...total, suppression: "NOT_COLLECTED" },
    income: { ...total, suppression: "NOT_COLLECTED" },
    ...{ entitledCents: null, repayCents: null, suppression: "NOT_COLLECTED" },
  });
  expect(statements).toBe(8);
});

test("the lines make the items and the totals, and every booking counts once, the cancelled ones too", async () => {
  const { data } = await ask(PROOF, "05711", 2022);
  const { lines, items, expenditure, income } = data.territory.proofOfUse;
  const spent = lines.filter(({ line }: Line) => !INCOME.includes(line));
  const received = lines.filter(({ line }: Line) => INCOME.includes(line));

  expect([sum(spent, "actualCents"), expenditure.actualCents]).toEqual([add(BOOKED), add(BOOKED)]);
  expect([sum(received, "actualCents"), income.actualCents]).toEqual([add(INCOMES), add(INCOMES)]);
  expect([sum(spent, "plannedCents"), expenditure.plannedCents]).toEqual(["20570000", "20570000"]);
  expect([sum(received, "plannedCents"), income.plannedCents]).toEqual(["20570000", "20570000"]);
  for (const item of items) {
    const ofItem = lines.filter(({ pillar, line }: Line) => pillar === item.pillar && line === item.line);
    expect([sum(ofItem, "plannedCents"), sum(ofItem, "actualCents")]).toEqual([item.plannedCents, item.actualCents]);
  }
});

test("a post has a line for every month, whose plans make its grant; a vacant month cost nothing", async () => {
  const { data } = await ask(PROOF, "05711", 2022);
  const lines: Line[] = data.territory.proofOfUse.lines;
  const ofPost = lines.filter(({ postId }) => postId === CASE_MANAGER);
  const january = lines.find(({ postId, month }) => postId === COORDINATION && month === "2022-01");

  expect(ofPost.map(({ month }) => month)).toEqual(MONTHS);
  expect(sum(ofPost, "plannedCents")).toBe("5500000");
  expect(ofPost.slice(0, 3).map(({ plannedCents }) => plannedCents)).toEqual(["458333", "458334", "458333"]);
  expect(ofPost.map(({ actualCents }) => actualCents)).toEqual([...Array(9).fill("508333"), "0", "0", "0"]);
  expect(january).toMatchObject({ actualCents: "484369", documentRef: "P-0, P-12, P-13, P-14" });
});

test("an item that deviates by more than 20 percent is flagged; own money stands beside the posts' grants", async () => {
  const { data } = await ask(PROOF, "05711", 2022);
  const item = (pillar: string, line: string) =>
    data.territory.proofOfUse.items.find((row: Line) => row.pillar === pillar && row.line === line);

  expect(item("B1", "PERSONNEL")).toMatchObject({
    plannedCents: "5800000",
    actualCents: "5812340",
    deviationPct: "0.21",
  });
  expect(item("B1", "MATERIAL")).toMatchObject({
    ...{ plannedCents: "8300000", actualCents: "6500000", deviationCents: "-1800000" },
    ...{ deviationPct: "-21.69", beyondTolerance: true },
  });
  expect(item("B2", "PERSONNEL")).toMatchObject({ deviationPct: "-16.82", beyondTolerance: false });
  expect(item("B1", "INTEREST")).toMatchObject({ plannedCents: "0", actualCents: "1250", deviationPct: null });
  // A lump sum that is not broken down is the grant of its post: nothing of it is left.
  expect(item("B2", "WHOLE")).toBeUndefined();
});

test("what is to be repaid is the sum of the proof of occupancy: 13,750 euros for three vacant months", async () => {
  const [proof, occupancy] = [await ask(PROOF, "05711", 2022), await ask(OCCUPANCY, "05711", 2022)];
  const { posts } = occupancy.data.territory.occupancyProof;

  expect(proof.data.territory.proofOfUse).toMatchObject({ entitledCents: "9625000", repayCents: "1375000" });
  expect(posts.reduce((total: bigint, row: { repayCents: string }) => total + BigInt(row.repayCents), 0n)).toBe(
    1_375_000n,
  );
});

test("a year of which nothing is recorded has no lines and is NOT_COLLECTED", async () => {
  const { data } = await ask(PROOF, "05382", 2021);
  const unknown = { plannedCents: null, actualCents: null, suppression: "NOT_COLLECTED" };

  expect(data.territory.proofOfUse).toMatchObject({
    ...{ lines: [], items: [], expenditure: unknown, income: unknown },
    ...{ repayCents: null, suppression: "NOT_COLLECTED" },
  });
});

test("neither the public nor a steering group reads a proof of use: its lines are the pay of single employees", async () => {
  for (const as of [undefined, { role: Role.STEERING_GROUP_MEMBER, purpose: Purpose.STEERING_REPORT }]) {
    const { data, errors } = await subgraph.ask(PROOF, { ...(as && { as }), variables: { ags: "05711", year: 2022 } });
    expect(data.territory).toMatchObject({ ags: "05711", proofOfUse: null });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  }
});

test("a booking that was corrected since, and no longer stands where its post does, counts once all the same", async () => {
  const february = "select c.id from post_cost c where c.month = '2022-02' and c.post_id like '%-B1-COORDINATION'";
  await subgraph.rows(`update expenditure set pillar = 'B2' where id in (${february})`);
  await subgraph.rows(`update post set funded_to = '2022-11' where id = '${COORDINATION}'`);
  const { data } = await ask(PROOF, "05711", 2022);
  const spent = data.territory.proofOfUse.lines.filter(({ line }: Line) => !INCOME.includes(line));
  const loose = spent.filter(({ postId, line }: Line) => postId === null && line === "PERSONNEL");

  expect(sum(spent, "actualCents")).toBe(add(BOOKED));
  expect(loose.map(({ pillar, actualCents }: Line) => [pillar, actualCents])).toEqual([
    ["B1", "484361"],
    ["B2", "484361"],
  ]);
});

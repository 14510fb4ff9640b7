import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { startWithCase } from "../testing/import-case.js";
import { readSavedQuery } from "../testing/saved-query.js";

const AUDITOR = { role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT, assignment: "P-1 (erfunden)" };

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startWithCase("auditors-findings");
});

afterAll(() => subgraph.stop());

async function ask(id: string, variables: object = { year: 2023 }) {
  const { data, errors } = await subgraph.ask(readSavedQuery(id), {
    as: AUDITOR,
    variables: { ags: "05711", ...variables },
  });
  expect(errors).toBeUndefined();

  return data;
}

test("a post was vacant for three months, another cost less than its grant: 14,850 euros are to be repaid", async () => {
  const { territory } = await ask("a5-post-occupancy");

  expect(territory.occupancyProof).toMatchObject({
    posts: [
      { kind: "COORDINATION", vacantMonths: "0.00", entitledCents: "5700000", repayCents: "0" },
      { kind: "CASE_MANAGER", vacantMonths: "0.00", entitledCents: "5640000", repayCents: "60000" },
      { kind: "CASE_MANAGER", vacantMonths: "3.00", entitledCents: "4275000", repayCents: "1425000" },
    ],
    repayCents: "1485000",
  });
});

test("material cost 30 percent more than planned; a booking made twice and cancelled counts once", async () => {
  const { territory } = await ask("a4-proof-of-use");
  const { items, lines, repayCents } = territory.proofOfUse;
  const beyond = items.filter(({ beyondTolerance }: { beyondTolerance: boolean }) => beyondTolerance);
  const september = lines.find(
    ({ postId, month }: { postId: string | null; month: string | null }) =>
      postId === "05711-2023-B2-CASE_MANAGER-2" && month === "2023-09",
  );

  expect(beyond).toMatchObject([
    { pillar: "B1", line: "MATERIAL", deviationPct: "30.00" },
    { pillar: "B1", line: "OWN", plannedCents: "0", actualCents: "480000" },
    { pillar: "B1", line: "INTEREST", plannedCents: "0", actualCents: "1250" },
  ]);
  expect(september).toMatchObject({ actualCents: "500000", documentRef: "B2-2-09, B2-2-09E, B2-2-09a, B2-2-09b" });
  expect(repayCents).toBe("1485000");
});

test("a post is paid by the state and the Union at the same time, and nobody explained it; a measure's is explained", async () => {
  const { doubleFunding } = await ask("a6-double-funding");

  expect(doubleFunding.nodes).toMatchObject([
    {
      ...{ objectId: "05711-2023-B2-CASE_MANAGER-2", overlapFrom: "2023-04-01", overlapTo: "2023-09-30" },
      ...{ overlapCents: "2400000", explained: null },
    },
    { objectId: "05711-801", overlapCents: "300000", explained: "Jede zahlt andere Stunden (erfunden)." },
  ]);
});

test("of the lump sum 14,850 euros were not spent and 4,700 are not proven", async () => {
  const { lumpSums } = await ask("a7-lump-sum-unspent");

  expect(lumpSums.nodes).toMatchObject([
    {
      ...{ pillar: "B2", receivedCents: "11400000", spentCents: "9915000", provenCents: "9445000" },
      ...{ carryOverCents: "100000", toRepayCents: "1385000", unprovenCents: "470000", remainderCents: "0" },
    },
  ]);
});

test("the half-yearly report was last given in May, and is 51 days overdue at the end of the year", async () => {
  const { territory } = await ask("a14-information-duty", { on: "2023-12-31" });

  expect(territory.informationDuties).toMatchObject([
    { lastAt: "2023-05-10", paperNo: "17/2023 (erfunden)", dueOn: "2023-11-10", overdueDays: 51 },
  ]);
});

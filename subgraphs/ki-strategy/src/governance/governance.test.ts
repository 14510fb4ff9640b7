import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readGovernance, writeGovernance } from "@kim-hub/kit/governance-manifest";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { startKiStrategy } from "../start.js";
import { readSavedQuery } from "../testing/saved-query.js";

const COMMITTED = fileURLToPath(new URL("../../../../schema/governance.json", import.meta.url));
const CHANGES = readSavedQuery("a10-change-report");
const FIELDS = readSavedQuery("a12-conformity");
const auditor = { role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT };
const WHO = { author: "A", approver: "B" };
const PLANTED = [
  { at: "2027-01-01", object: "access-matrix/minimumCount", oldHash: "sha256:1", newHash: "sha256:2", ...WHO },
  { at: "2027-01-02", object: "saved-query/s", oldHash: null, newHash: "sha256:3", author: "A", approver: "a" },
  { at: "2027-01-03", object: "saved-query/s", oldHash: "sha256:3", newHash: "sha256:4", author: null, approver: "B" },
  { at: "2027-01-04", object: "saved-query/s", oldHash: "sha256:4", newHash: null, author: "A", approver: null },
];
const COMPLETE = {
  ...{ subgraph: "x", owner: "O", class: "CASE", purpose: "P", basis: "B", retention: "R" },
  ...{ since: "2027-01-01", approvedBy: "A" },
};
const UNSAID: readonly (readonly [string, object, boolean])[] = [
  ["01", {}, true],
  ["02", { owner: null }, false],
  ["03", { class: null }, false],
  ["04", { purpose: null }, false],
  ["05", { basis: null }, false],
  ["06", { retention: null }, false],
  ["07", { since: null }, false],
  ["08", { approvedBy: null }, false],
  ["09", { class: "PUBLIC", purpose: null, retention: null }, true],
  ["10", { class: "AGGREGATE", retention: null }, true],
  ["11", { class: "AGGREGATE", purpose: null }, false],
];

const folder = mkdtempSync(join(tmpdir(), "governance-"));
let committed: TestSubgraph;
let planted: TestSubgraph;

beforeAll(async () => {
  const file = join(folder, "governance.json");
  const fields = UNSAID.map(([field, said]) => ({ ...COMPLETE, field, ...said }));
  writeFileSync(file, writeGovernance({ changes: PLANTED.toReversed(), fields }));
  committed = await startTestSubgraph("ki-strategy", database, startKiStrategy);
  planted = await startTestSubgraph("ki-strategy", database, (config, log) =>
    startKiStrategy({ ...config, governanceFile: file }, log),
  );
});

afterAll(async () => {
  await committed.stop();
  await planted.stop();
  rmSync(folder, { recursive: true });
});

test("an auditor reads the committed changes of a period, and somebody else approved each", async () => {
  const { changes } = readGovernance(COMMITTED, readFileSync(COMMITTED, "utf8"));
  const variables = { from: "2026-01-01", to: "2099-12-31" };
  const { data, errors, statements } = await committed.ask(CHANGES, { as: auditor, variables });

  expect(errors).toBeUndefined();
  expect(data.governanceReview).toEqual({ changes: changes.length, withoutFourEyes: 0 });
  expect(data.governanceChanges.nodes).toEqual(changes.slice(0, 100).map((change) => ({ ...change, fourEyes: true })));
  expect(statements).toBe(0);
});

test("two changes of one object on one day are read in the order in which they were approved, whatever their hashes", async () => {
  const { data } = await committed.ask(CHANGES, { as: auditor, variables: { from: "2026-11-29", to: "2026-11-29" } });
  const known = new Map<string, string | null>();

  for (const { object, oldHash, newHash } of data.governanceChanges.nodes) {
    if (known.has(object)) expect(oldHash).toBe(known.get(object));
    known.set(object, newHash);
  }
  expect(known.size).toBeLessThan(data.governanceChanges.nodes.length);
});

test("a change that its author approved, or of which either is unknown, is without four eyes", async () => {
  const ask = async (from: string, to: string) => {
    const { data } = await planted.ask(CHANGES, { as: auditor, variables: { from, to } });

    return data;
  };

  const all = await ask("2027-01-01", "2027-01-04");
  expect(all.governanceChanges.nodes).toEqual(PLANTED.map((change, index) => ({ ...change, fourEyes: index === 0 })));
  expect(all.governanceReview).toEqual({ changes: 4, withoutFourEyes: 3 });
  expect((await ask("2027-01-01", "2027-01-01")).governanceReview).toEqual({ changes: 1, withoutFourEyes: 0 });
  expect((await ask("2027-01-02", "2027-01-03")).governanceReview).toEqual({ changes: 2, withoutFourEyes: 2 });
});

test("a rerun reads what was approved by the day of its instant, in local time", async () => {
  const variables = { from: "2027-01-01", to: "2027-12-31" };
  const countAt = async (knownAt: string) => {
    const { data } = await planted.ask(CHANGES, { as: auditor, variables, knownAt });

    return data.governanceReview.changes;
  };

  expect(await countAt("2027-01-02T22:59:59.000Z")).toBe(2);
  expect(await countAt("2027-01-02T23:00:00.000Z")).toBe(3);
});

test("a period that ends before it begins is BAD_USER_INPUT", async () => {
  const variables = { from: "2027-01-02", to: "2027-01-01" };
  const { errors } = await planted.ask(CHANGES, { as: auditor, variables });

  expect(errors?.[0]).toMatchObject({
    message: "The period from 2027-01-02 to 2027-01-01 ends before it begins.",
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("the pages of the committed fields hold each of them once, and none lacks anything", async () => {
  const { fields } = readGovernance(COMMITTED, readFileSync(COMMITTED, "utf8"));
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await committed.ask(FIELDS, { as: auditor, variables: { first: 100, after } });
    expect(data.conformity).toEqual({ fields: fields.length, incomplete: 0 });
    seen.push(...data.exposedFields.nodes.map(({ field, owner }: Record<string, string>) => `${owner} ${field}`));
    const { hasNextPage, endCursor } = data.exposedFields.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);

  expect(seen.toSorted()).toEqual(fields.map(({ owner, field }) => `${owner} ${field}`).toSorted());
});

test("a field lacks what is not said of it, a public one no purpose, and one without a person no period", async () => {
  const { data } = await planted.ask(FIELDS, { as: auditor });
  const nodes: Record<string, unknown>[] = data.exposedFields.nodes;

  expect(nodes.map(({ field, isComplete }) => [field, isComplete])).toEqual(
    UNSAID.map(([field, , isComplete]) => [field, isComplete]),
  );
  expect(data.conformity).toEqual({ fields: 11, incomplete: 8 });
});

test.each([
  ["the public", { role: Role.PUBLIC }],
  ["an office's developers", { role: Role.AGENCY_DEVELOPER, purpose: Purpose.DEVELOPMENT }],
  ["an auditor without a purpose", { role: Role.FUNDING_AUDITOR }],
])("%s may not read who changed the rules", async (_, as) => {
  const { data, errors } = await committed.ask(FIELDS, { as });

  expect(data).toEqual({ exposedFields: null, conformity: null });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN", "FORBIDDEN"]);
});

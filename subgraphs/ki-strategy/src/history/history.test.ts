import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, correct, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const bielefeld = coordinator("05711");
const auditor = { role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT };
const cited = { source: "S2", passage: "im Jahr 2024" };
const milestone = (position: string, title: string) => ({ scope: "05711", position, title, ...cited });

const HISTORY = `query ($rowId: ID!, $table: String = "milestone", $first: Int = 50, $after: String) {
  history(table: $table, rowId: $rowId, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { at actor role authority requestId table rowId version action values { column value } } } }`;

/** Recorded once and corrected once. */
async function given(position: string): Promise<string> {
  const id = `05711-${position}`;
  await record(subgraph, "Milestone", { as: bielefeld, input: milestone(position, "First") });
  await correct(subgraph, "Milestone", { as: bielefeld, id, version: 1, input: milestone(position, "Second") });

  return id;
}

test("the history says who did what and when, and what the row said before", async () => {
  const rowId = await given("901");
  const { data, errors, statements } = await subgraph.ask(HISTORY, { as: bielefeld, variables: { rowId } });

  expect(errors).toBeUndefined();
  const who = { actor: "sub-05711", role: "KIM_COORDINATOR", authority: "KI-05711", table: "milestone", rowId };
  expect(data?.history).toMatchObject({
    totalCount: 2,
    nodes: [
      { ...who, version: 1, action: "RECORDED", values: null },
      { ...who, version: 2, action: "CORRECTED" },
    ],
  });
  const [recorded, corrected] = Object(data?.history).nodes;
  expect(Date.parse(recorded.at)).toBeLessThanOrEqual(Date.parse(corrected.at));
  expect(recorded.requestId).not.toBe(corrected.requestId);
  const before = new Map(corrected.values.map(({ column, value }: Record<string, string>) => [column, value]));
  expect(before.get("title")).toBe("First");
  expect(before.get("territory_ags")).toBe("05711");
  expect(before.get("planned")).toBeNull();
  expect(before.get("version")).toBe("1");
  // The row, for its territory; the page; its total.
  expect(statements).toBe(3);
});

test("the history is read in pages, the oldest change first", async () => {
  const rowId = await given("902");
  const first = await subgraph.ask(HISTORY, { as: auditor, variables: { rowId, first: 1 } });
  const { endCursor } = Object(first.data?.history).pageInfo;
  const second = await subgraph.ask(HISTORY, { as: auditor, variables: { rowId, first: 1, after: endCursor } });

  expect(first.data?.history).toMatchObject({ pageInfo: { hasNextPage: true }, nodes: [{ version: 1 }] });
  expect(second.data?.history).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ version: 2 }] });
});

test.each([
  ["an auditor", auditor],
  ["the supervision", { role: Role.DATA_PROTECTION_AUDITOR, purpose: Purpose.DP_AUDIT }],
])("%s reads the history of every territory", async (_, as) => {
  const rowId = await given(as.role === Role.FUNDING_AUDITOR ? "903" : "904");
  const { data } = await subgraph.ask(HISTORY, { as, variables: { rowId } });

  expect(data?.history).toMatchObject({ totalCount: 2 });
});

test.each([
  ["another territory's coordinator", coordinator("05554")],
  ["a steering group", { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_REPORT }],
  ["the public", { role: Role.PUBLIC }],
])("%s may not read a history", async (_, as) => {
  const { errors } = await subgraph.ask(HISTORY, { as, variables: { rowId: "05711-901" } });

  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("an unknown table or row is NOT_FOUND", async () => {
  const row = await subgraph.ask(HISTORY, { as: bielefeld, variables: { rowId: "05711-000" } });
  const table = await subgraph.ask(HISTORY, { as: auditor, variables: { rowId: "05711", table: "territory" } });

  expect(row.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(table.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("where the history cannot be written nothing is", async () => {
  const rowId = await given("905");
  const before = await subgraph.rows("select m.*, (select count(*) from history) from milestone m order by id");
  await subgraph.rows(`alter table history add constraint closed check ("values" ->> 'title' <> 'Second') not valid;
    alter table history add constraint shut check ("row_id" <> '05711-906') not valid`);
  const corrected = await correct(subgraph, "Milestone", {
    ...{ as: bielefeld, id: rowId, version: 2, input: milestone("905", "Third") },
  });
  const recorded = await record(subgraph, "Milestone", { as: bielefeld, input: milestone("906", "First") });
  await subgraph.rows("alter table history drop constraint closed, drop constraint shut");

  for (const { errors } of [corrected, recorded])
    expect(errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
  expect(await subgraph.rows("select m.*, (select count(*) from history) from milestone m order by id")).toEqual(
    before,
  );
});

test("the application can neither change nor delete what it wrote to the history", async () => {
  await given("907");
  const orm = createOrm(database, subgraph.applicationUrl);
  const changed = await orm.em.fork().execute("update history set actor = 'nobody' returning id");
  const deleted = await orm.em.fork().execute("delete from history returning id");
  await orm.close();

  expect([changed, deleted]).toEqual([[], []]);
});

test("an import after a correction raises the version and keeps what the correction said", async () => {
  const rowId = await given("908");
  const folder = createCsvFolder({ "milestones.csv": [milestone("908", "Imported")] });
  await importTerritory({ url: subgraph.ownerUrl, folder });
  const again = await importTerritory({ url: subgraph.ownerUrl, folder });
  const { data } = await subgraph.ask(HISTORY, { as: bielefeld, variables: { rowId } });
  const late = await correct(subgraph, "Milestone", {
    ...{ as: bielefeld, id: rowId, version: 2, input: milestone("908", "Third") },
  });

  expect(again.files).toMatchObject([{ inserted: 0, changed: 0, unchanged: 1 }]);
  const imported = { actor: "import", role: null, authority: null, requestId: null, version: 3, action: "CORRECTED" };
  expect(Object(data?.history).nodes[2]).toMatchObject(imported);
  expect(Object(data?.history).nodes[2].values).toContainEqual({ column: "title", value: "Second" });
  expect(late.errors).toMatchObject([
    { message: "This Milestone was changed meanwhile: it is at version 3, not 2.", extensions: { code: "CONFLICT" } },
  ]);
});

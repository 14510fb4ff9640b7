import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { camelCase } from "@kim-hub/records/column";
import { nounOf } from "@kim-hub/records/recorded-table";
import { UnderscoreNamingStrategy } from "@mikro-orm/core";
import { Int } from "type-graphql";
import { REGISTRY } from "../tables.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, correct, record } from "../testing/record.js";
import { RECORDED_NOUNS } from "../testing/recorded-nouns.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  // What paid a post's month is an expenditure on personnel; the one that is recorded here is none.
  await record(subgraph, "Expenditure", { as: coordinator("05382"), input: PERSONNEL });
});

afterAll(() => subgraph.stop());

const PERSONNEL = {
  ...{ ags: "05382", year: 2024, pillar: "B1", number: 8, instrument: "GRANT", purpose: "PERSONNEL" },
  ...{ object: "Personalkosten", amountCents: "475000", source: "S2", passage: "Generated" },
};
const naming = new UnderscoreNamingStrategy();
const COORDINATORS = ["05711", "05334002", "05334", "05554", "05382"].map(coordinator);
const bielefeld = coordinator("05711");

const OWN_ROW = `query ($table: String!, $rowId: ID!) {
  ownRow(table: $table, rowId: $rowId) { table rowId version values { field value } } }`;
const OWN_ROWS = `query ($table: String!, $first: Int = 100, $after: String) {
  ownRows(table: $table, first: $first, after: $after) { nodes { rowId version name } pageInfo { hasNextPage endCursor } } }`;

/** The texts as a client writes them for the types of the input. */
function inputFrom(noun: string, values: readonly { field: string; value: string | null }[]) {
  const columns = REGISTRY.recorded.find((table) => nounOf(table) === noun)?.columns ?? [];
  const types = new Map(columns.map(({ name, type }) => [camelCase(name), type]));
  const typed = (field: string, value: string) => {
    const type = types.get(field);
    if (Array.isArray(type)) return value.split("|");
    if (type === Boolean) return value === "true";

    return type === Int ? Number(value) : value;
  };

  return Object.fromEntries(values.map(({ field, value }) => [field, value === null ? null : typed(field, value)]));
}

interface Listed {
  readonly rowId: string;
  readonly version: number;
}

async function listOwn(table: string, as: object): Promise<readonly Listed[]> {
  const rows: Listed[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await subgraph.ask(OWN_ROWS, { as, variables: { table, after } });
    expect(errors).toBeUndefined();
    rows.push(...data.ownRows.nodes);
    after = data.ownRows.pageInfo.hasNextPage ? data.ownRows.pageInfo.endCursor : null;
  } while (after !== null);

  return rows;
}

const stored = (table: string, id: string) => subgraph.rows(`select * from "${table}" where id = '${id}'`);

test.each(
  REGISTRY.recorded.map((table) => ({ noun: nounOf(table), table: naming.classToTableName(table.entity.name) })),
)("a $noun that is corrected with what it says stays as it is", async ({ noun, table }) => {
  const own = await Promise.all(COORDINATORS.map(async (as) => ({ as, rows: await listOwn(table, as) })));
  for (const { as, rows } of own)
    for (const { rowId, version } of rows) {
      const before = await stored(table, rowId);
      const { data, errors } = await subgraph.ask(OWN_ROW, { as, variables: { table, rowId } });
      expect(errors).toBeUndefined();
      const input = inputFrom(noun, data.ownRow.values);
      const corrected = await correct(subgraph, noun, { as, id: rowId, version, input });

      expect(corrected.errors).toBeUndefined();
      expect(corrected.data).toEqual({ [`correct${noun}`]: { id: rowId, version } });
      expect(await stored(table, rowId)).toEqual(before);
    }
});

test.each(RECORDED_NOUNS)(
  "a $noun that was just recorded is listed and reads as its input",
  async ({ noun, id, input }) => {
    const as = coordinator("05382");
    const recorded = await record(subgraph, noun, { as, input });
    const table = REGISTRY.recorded.find((each) => nounOf(each) === noun);
    const name = naming.classToTableName(table?.entity.name ?? "");
    const { data } = await subgraph.ask(OWN_ROW, { as, variables: { table: name, rowId: id } });
    const read = inputFrom(noun, data.ownRow.values);

    expect(recorded.errors).toBeUndefined();
    expect(await listOwn(name, as)).toContainEqual(expect.objectContaining({ rowId: id, version: 1 }));
    for (const [field, value] of Object.entries(input))
      expect([field, read[field]]).toEqual([field, Array.isArray(value) && value.length === 0 ? null : value]);
    const corrected = await correct(subgraph, noun, { as, id, version: 1, input: read });
    expect(corrected.errors).toBeUndefined();
    expect(corrected.data).toEqual({ [`correct${noun}`]: { id, version: 1 } });
  },
);

test("the fields are those of the input, in its order", async () => {
  const { data } = await subgraph.ask(OWN_ROW, {
    as: bielefeld,
    variables: { table: "milestone", rowId: "05711-001" },
  });
  const table = REGISTRY.recorded.find((each) => nounOf(each) === "Milestone");

  expect(data.ownRow.values.map(({ field }: { field: string }) => field)).toEqual(
    table?.columns.map(({ name }) => camelCase(name)),
  );
});

test("a row costs a select more than saying whose it is, and a list one for its rows and one or two for whose they are", async () => {
  const row = await subgraph.ask(OWN_ROW, {
    as: coordinator("05334002"),
    variables: { table: "post", rowId: "05334002-2021-B1-COORDINATION" },
  });
  const posts = await subgraph.ask(OWN_ROWS, { as: coordinator("05334002"), variables: { table: "post" } });
  const milestones = await subgraph.ask(OWN_ROWS, { as: bielefeld, variables: { table: "milestone" } });

  expect([row.errors, posts.errors, milestones.errors]).toEqual([undefined, undefined, undefined]);
  expect([row.statements, posts.statements, milestones.statements]).toEqual([3, 3, 2]);
});

test("pages walk the own rows once, in order, and hold nobody else's", async () => {
  const all = await listOwn("milestone", bielefeld);
  const { data } = await subgraph.ask(OWN_ROWS, { as: bielefeld, variables: { table: "milestone", first: 1 } });
  const { pageInfo, nodes } = data.ownRows;
  const next = await subgraph.ask(OWN_ROWS, {
    as: bielefeld,
    variables: { table: "milestone", first: 100, after: pageInfo.endCursor },
  });

  expect(all.map(({ rowId }) => rowId)).toEqual(all.map(({ rowId }) => rowId).toSorted());
  expect(all.every(({ rowId }) => rowId.startsWith("05711-"))).toBe(true);
  expect([...nodes, ...next.data.ownRows.nodes]).toEqual(all);
});

test("another territory's row is FORBIDDEN, an unknown one NOT_FOUND, and nobody else reads any", async () => {
  const ask = (table: string, rowId: string, as: object = bielefeld) =>
    subgraph.ask(OWN_ROW, { as, variables: { table, rowId } });
  const auditor = { role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT, authority: "KI-05711" };

  expect((await ask("milestone", "05334002-001")).errors).toMatchObject([
    { message: "This Milestone belongs to another territory.", extensions: { code: "FORBIDDEN" } },
  ]);
  expect((await ask("milestone", "05711-999")).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect((await ask("history", "05711-999")).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  for (const answer of [
    await ask("milestone", "05711-001", auditor),
    await subgraph.ask(OWN_ROWS, { as: auditor, variables: { table: "milestone" } }),
  ])
    expect(answer.errors).toMatchObject([
      { message: "The rows of a territory are for its coordinators to correct.", extensions: { code: "FORBIDDEN" } },
    ]);
});

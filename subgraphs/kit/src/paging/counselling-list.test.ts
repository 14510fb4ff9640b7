import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Purpose, Role } from "../identity/viewer.js";
import type { StartSubgraph } from "../process/service.js";
import type { Context } from "../schema/context.js";
import { createConnection } from "../schema/create-connection.js";
import { createSubgraphSchema } from "../schema/schema.js";
import { startSubgraph } from "../subgraph/server.js";
import { Counselling } from "../testing/counselling/counselling.js";
import { CounsellingResolver } from "../testing/counselling/counselling.resolver.js";
import { counsellingDatabase } from "../testing/counselling/counselling-database.js";
import { Status } from "../testing/data-classes.js";
import type { TestConfig } from "../testing/test-config.js";
import { startTestSubgraph, type TestSubgraph } from "../testing/test-subgraph.js";

const clerk = { role: Role.NATURALISATION_CLERK, authority: "EBH-05711", purpose: Purpose.NATURALISATION_PROCEDURE };
const LIST = `query ($first: Int, $after: String) { counsellings(first: $first, after: $after) {
  nodes { place } edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;

const createSchema = () => createSubgraphSchema({ resolvers: [CounsellingResolver] });
const start: StartSubgraph<TestConfig> = async (config, log) =>
  startSubgraph({
    ...{ name: "naturalisation", config, database: counsellingDatabase, extend: (context: Context) => context },
    schema: await createSchema(),
    ...(log && { log }),
  });
const counselling = (position: number) =>
  Object.assign(new Counselling(), {
    ...{ id: randomUUID(), pseudonym: `person-${position}`, place: `Place ${position}`, day: `2024-03-0${position}` },
    ...{ endedOn: null, recordedAt: new Date(), ticket: 1n, fee: "1.00", persons: 1, isOpen: true },
  });

let office: TestSubgraph;

beforeAll(async () => {
  office = await startTestSubgraph("naturalisation", counsellingDatabase, start);
  await office.given(...[3, 1, 5, 2, 4].map(counselling));
});

afterAll(() => office.stop());

const list = async (variables: object) => {
  const { data, errors, statements } = await office.ask(LIST, { as: clerk, variables: { ...variables } });
  expect(errors).toBeUndefined();

  return { ...data.counsellings, statements };
};

test("a list of thirty lines has pages in its order, and names its persons to the log: two statements each", async () => {
  const first = await list({ first: 3 });
  const second = await list({ first: 3, after: first.pageInfo.endCursor });
  const places = [...first.nodes, ...second.nodes].map(({ place }: { place: string }) => place);

  expect(places).toEqual([1, 2, 3, 4, 5].map((position) => `Place ${position}`));
  expect(first.edges.at(-1).cursor).toBe(first.pageInfo.endCursor);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect([first.statements, second.statements]).toEqual([2, 2]);
  expect(await office.rows("select count(distinct subject)::int as persons from disclosure_log")).toEqual([
    { persons: 5 },
  ]);
});

test("the contract says how long the list is, its class, and never how many there are in all", async () => {
  const { sdl } = await createSchema();

  expect(sdl).toMatch(
    /\): CounsellingConnection @listSize\(slicingArguments: \["first"\], sizedFields: \["nodes", "edges"\]/,
  );
  expect(sdl).toMatch(/type CounsellingConnection @data\(class: "STATUS"/);
  expect(sdl).toMatch(/type PageInfo\n? *@shareable/);
  expect(sdl).not.toContain("totalCount");
});

test("a second connection of a type stops the start by its name", () => {
  expect(() => createConnection(Counselling, Status)).toThrow("The connection of Counselling is made twice.");
});

test("a cursor of no list and a page of no size are refused in one sentence", async () => {
  const bad = await office.ask(LIST, { as: clerk, variables: { after: "bm93aGVyZQ" } });
  const none = await office.ask(LIST, { as: clerk, variables: { first: 0 } });

  expect([bad, none].map(({ errors }) => errors?.[0]?.message)).toEqual([
    "The cursor is none that a connection gave.",
    "A page holds 1 to 100 entries, not 0.",
  ]);
});

const ROOT = new URL("../../../../", import.meta.url);
const KIT = new URL("subgraphs/kit/", ROOT);

test("CONTRIBUTING.md shows the whole of this list, in thirty lines at most", () => {
  const [, shown = ""] = /## A list with pages[\s\S]*?```ts\n([\s\S]*?)```/.exec(read("CONTRIBUTING.md", ROOT)) ?? [];
  const { exports } = JSON.parse(read("package.json", KIT));
  const inKit = shown.replace(/"@kim-hub\/kit(\/[\w-]+)"/g, (_all, entry) =>
    JSON.stringify(exports[`.${entry}`].replace("./dist/", "../../")),
  );

  expect(shown.trim().split("\n").length).toBeLessThanOrEqual(30);
  expect(linesOf(inKit)).toEqual(linesOf(read("src/testing/counselling/counselling.resolver.ts", KIT)));
});

const read = (file: string, base: URL) => readFileSync(new URL(file, base), "utf8");

/** Whatever the order of the imports. */
const linesOf = (text: string) => text.trim().split("\n").toSorted();

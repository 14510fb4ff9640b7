import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createOrm, type Orm } from "../subgraph/database.js";
import { Counselling, CounsellingNote } from "../testing/counselling/counselling.js";
import { counsellingDatabase } from "../testing/counselling/counselling-database.js";
import { createTestDatabase } from "../testing/test-database.js";
import type { OrderOf } from "./list-order.js";
import type { Page } from "./page.js";
import { pageOf } from "./page-of.js";
import { Pages } from "./pages.js";

let orm: Orm;

beforeAll(async () => {
  const { ownerUrl } = await createTestDatabase({ name: "paging", database: counsellingDatabase });
  orm = createOrm(counsellingDatabase, ownerUrl);
});

beforeEach(() => orm.em.fork().execute("truncate counselling, counselling_note"));

afterAll(() => orm.close());

/** Values of every type of which some are equal, some empty, and some beyond what a number of JavaScript holds. */
const FILL = `insert into counselling
  select gen_random_uuid(), 'p' || n, (array['Bielefeld', 'Äpfel?', E'Zeile\\n"', 'o''Brien'])[n % 4 + 1], date '2024-02-27' + n % 5,
    case when n % 3 > 0 then date '2025-01-01' - n % 4 end, timestamptz '2024-06-01 12:00:00.123Z' + n % 7 * interval '1 microsecond',
    9007199254740993 + n % 6, 12345678.01 + n % 4, n % 3 - 1, n % 2 = 0
  from generate_series(1, $ROWS) n`;
const fill = (rows: number) => orm.em.fork().execute(FILL.replace("$ROWS", String(rows)));

/** Every row of a list, page by page. */
async function walk(orderBy: OrderOf<Counselling>, first: number, between = async (): Promise<unknown> => null) {
  const seen: Counselling[] = [];
  let after: string | null = null;
  do {
    const page: Page<Counselling> = await pageOf(orm.em.fork(), { type: Counselling, orderBy, page: { first, after } });
    seen.push(...page.nodes);
    expect(page.nodes.map(page.cursorOf).at(-1) ?? null).toBe(page.pageInfo.endCursor);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    await between();
  } while (after !== null);

  return seen.map(({ id }) => id);
}

/** The same list by one statement. */
async function inSql(order: string): Promise<string[]> {
  const rows = await orm.em.fork().execute<{ id: string }[]>(`select id from counselling order by ${order}`);

  return rows.map(({ id }) => id);
}

const ORDERS: readonly [OrderOf<Counselling>, string][] = [
  [{}, "id"],
  [{ id: "desc" }, "id desc"],
  [{ place: "asc" }, "place, id"],
  [{ day: "desc" }, "day desc, id desc"],
  [{ day: "desc", id: "asc" }, "day desc, id"],
  [{ endedOn: "asc" }, "ended_on, id"],
  [{ endedOn: "desc", place: "asc" }, "ended_on desc, place, id"],
  [{ recordedAt: "asc" }, "recorded_at, id"],
  [{ recordedAt: "desc" }, "recorded_at desc, id desc"],
  [{ ticket: "desc" }, "ticket desc, id desc"],
  [{ fee: "asc" }, "fee, id"],
  [{ persons: "asc", isOpen: "desc" }, "persons, is_open desc, id desc"],
];

test.each(ORDERS)("pages in the order %j walk every row once, as one statement orders them", async (orderBy, sql) => {
  await fill(60);

  expect(await walk(orderBy, 7)).toEqual(await inSql(sql));
});

test.each(ORDERS)(
  "rows that come while pages in the order %j are read neither repeat nor hide a row",
  async (orderBy, sql) => {
    await fill(30);
    const before = await inSql(sql);
    const seen = await walk(orderBy, 4, () => orm.em.fork().execute(FILL.replace("$ROWS", "3")));

    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
  },
);

test("a row that moved or went away leaves out none of its millisecond", async () => {
  await fill(20);
  const all = await inSql("recorded_at, id");
  const first = await pageOf(orm.em.fork(), { type: Counselling, orderBy: { recordedAt: "asc" }, page: { first: 9 } });
  await orm.em.fork().nativeDelete(Counselling, { id: String(first.nodes.at(-1)?.id) });
  const after = first.pageInfo.endCursor;
  const next = await pageOf(orm.em.fork(), {
    type: Counselling,
    orderBy: { recordedAt: "asc" },
    page: { first: 100, after },
  });

  expect(next.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(all.slice(9)));
});

const encoded = (...place: readonly unknown[]) => Buffer.from(JSON.stringify(place)).toString("base64url");
const ID = "1f0a1f8e-0000-4000-8000-000000000001";

test.each<[OrderOf<Counselling>, string]>([
  [{}, "no cursor"],
  [{}, Buffer.from("no uuid").toString("base64url")],
  [{ day: "asc" }, Buffer.from(ID).toString("base64url")],
  [{ day: "asc" }, encoded("2024-02-30", ID)],
  [{ day: "asc" }, encoded(null, ID)],
  [{ day: "asc" }, encoded("2024-02-29", "' or true --")],
  [{ day: "asc" }, encoded("2024-02-29")],
  [{ place: "asc" }, encoded("Nul\0", ID)],
  [{ recordedAt: "asc" }, encoded("infinity", ID)],
  [{ ticket: "asc" }, encoded("9223372036854775808", ID)],
  [{ ticket: "asc" }, encoded(7, ID)],
  [{ fee: "asc" }, encoded("1e9", ID)],
  [{ persons: "asc" }, encoded("2147483648", ID)],
  [{ isOpen: "asc" }, encoded("maybe", ID)],
])("in the order %j the cursor %s is one sentence", async (orderBy, after) => {
  const page = pageOf(orm.em.fork(), { type: Counselling, orderBy, page: { first: 2, after } });

  await expect(page).rejects.toMatchObject({
    message: "The cursor is none that a connection gave.",
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("a cursor beyond what its column was declared for is a place in the list", async () => {
  await fill(4);
  const after = encoded("99999999999999999999.123", ID);

  expect(
    await pageOf(orm.em.fork(), { type: Counselling, orderBy: { fee: "asc" }, page: { first: 2, after } }),
  ).toMatchObject({
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  });
});

test("the lists below several rows, whose keys are uuid and bigint, are one statement", async () => {
  const ids = [randomUUID(), randomUUID()];
  for (const id of ids)
    await orm.em
      .fork()
      .execute("insert into counselling_note (counselling_id) select ? from generate_series(1, 5)", [id]);
  const pages = new Pages(orm.em.fork());
  const list = (value: string, after: string | null) =>
    pages.list({
      type: CounsellingNote,
      column: "counsellingId",
      value,
      orderBy: { number: "desc" },
      page: { first: 3, after },
    });
  const [one, other] = await Promise.all(ids.map((id) => list(id, null)));
  const rest = await list(String(ids[0]), one?.pageInfo.endCursor ?? null);
  const numbers = [...(one?.nodes ?? []), ...rest.nodes].map(({ number }) => number);

  expect(other?.nodes.map(({ counsellingId }) => counsellingId)).toEqual([ids[1], ids[1], ids[1]]);
  expect(numbers).toHaveLength(5);
  expect(numbers).toEqual(numbers.toSorted((left, right) => Number(right - left)));
  expect(await one?.count()).toBe(5);
  expect(await list("no uuid", null)).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
});

test("a page of columns that an index has is read from its place on", async () => {
  await fill(20_000);
  await orm.em.fork().execute("analyze counselling");
  const plan = await orm.em
    .fork()
    .execute("explain select * from counselling where (day, id) > ('2024-02-29', ?) order by day, id limit 8", [ID]);

  expect(JSON.stringify(plan)).toContain("Index Cond: (ROW(day, id) > ROW");
});

test("no list stands in the order of a column whose values no cursor can hold", async () => {
  const page = pageOf(orm.em.fork(), { type: Counselling, orderBy: { nowhere: "asc" } as object, page: { first: 2 } });

  await expect(page).rejects.toThrow("No list can be in the order of Counselling.nowhere: it is no column.");
});

import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import { PreparedStatements } from "../database/prepared-statements.js";
import { MANDATE_USE_MIGRATIONS, MandateUse } from "../mandate/mandate-use.js";
import { createOrm, type Orm } from "../subgraph/database.js";
import { createTestDatabase } from "../testing/test-database.js";
import { DisclosureWriter, type WrittenAnswer, type WrittenRow } from "./disclosure-writer.js";

const database = { entities: [MandateUse], migrations: MANDATE_USE_MIGRATIONS };
const ANSWERS = 20;

let application: Orm;
let statements: PreparedStatements;
let owner: Client;
let writer: DisclosureWriter;

beforeAll(async () => {
  const urls = await createTestDatabase({ name: "writer", database });
  application = createOrm(database, urls.applicationUrl);
  statements = new PreparedStatements(urls.applicationUrl, { connections: 2, statementMilliseconds: 5000 });
  owner = new Client(urls.ownerUrl);
  await owner.connect();
});

beforeEach(async () => {
  await owner.query("delete from disclosure_log; delete from mandate_use");
  writer = new DisclosureWriter(statements);
});

afterAll(async () => {
  await Promise.all([application.close(), statements.close()]);
  await owner.end();
});

const rowOf = (subject: string, change: Partial<WrittenRow> = {}): WrittenRow => ({
  ...{ at: null, request_id: `request of ${subject}`, actor: `actor of "${subject}"`, role: "CLERK", body: null },
  ...{ authority: null, purpose: null, case_reference: null, mandate_id: null, basis: null, refusal: null },
  ...{ subject, kind: "READ", coordinate: "Query.file", fields: ["a", "b.c"] },
  ...change,
});
const answerOf = (subject: string, change?: Partial<WrittenRow>): WrittenAnswer => ({
  rows: [rowOf(subject, change)],
  mandates: [],
});
const under = (mandate: string, request: string): WrittenAnswer => ({
  rows: [rowOf(request, { mandate_id: mandate, request_id: request })],
  mandates: [{ id: mandate, requestId: request, expiresAt: new Date(Date.now() + 10_000) }],
});
const names = Array.from({ length: ANSWERS }, (_, index) => `person ${String(index).padStart(2, "0")}`);
const logged = async () => (await owner.query("select subject from disclosure_log order by subject")).rows;
/** Rows of one transaction have one number of it. */
const commits = async () => {
  const { rows } = await owner.query("select count(distinct xmin::text)::int as commits from disclosure_log");

  return rows[0]?.commits;
};

test("answers that end while a write is under way share the next commit, and none is told before it", async () => {
  await owner.query("begin; lock table disclosure_log in exclusive mode");
  const told: string[] = [];
  const writes = names.map((name) => writer.write(answerOf(name)).then(() => told.push(name)));
  await pause(200);
  const toldBefore = [...told];
  await owner.query("commit");
  await Promise.all(writes);

  expect(toldBefore).toEqual([]);
  expect(told).toEqual(names);
  expect(await logged()).toEqual(names.map((subject) => ({ subject })));
  // The first began at once; all the others waited for it.
  expect(await commits()).toBe(2);
});

test("answers that end one after the other wait for nobody: each has its own commit", async () => {
  for (const name of names.slice(0, 3)) await writer.write(answerOf(name));

  expect(await commits()).toBe(3);
});

test("a row that cannot be written fails its own answer and no other that shares the write", async () => {
  const results = await Promise.allSettled([
    writer.write(answerOf("first")),
    writer.write(answerOf("good")),
    writer.write(answerOf("bad", { subject: null })),
    writer.write(answerOf("also good")),
  ]);

  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(await logged()).toEqual(["also good", "first", "good"].map((subject) => ({ subject })));
});

test("of several requests that use one mandate at once one has used it, and the others have no row", async () => {
  const used = await Promise.all(["r1", "r2", "r3"].map((request) => writer.write(under("m", request))));
  const again = await writer.write(under("m", "r1"));

  expect(used.map((ids) => [...ids])).toEqual([["m"], [], []]);
  expect([...again]).toEqual(["m"]);
  expect(await logged()).toEqual([{ subject: "r1" }, { subject: "r1" }]);
});

test("different mandates share a commit", async () => {
  const used = await Promise.all(["m0", "m1", "m2"].map((mandate) => writer.write(under(mandate, `r of ${mandate}`))));

  expect(used.map((ids) => [...ids].length > 0)).toEqual([true, true, true]);
  expect(await commits()).toBe(2);
});

test("a row is of the instant at which its reading began, and of none that no running request can have begun", async () => {
  const { rows } = await owner.query("select (now() - interval '3 seconds')::text as began");
  const { began } = rows[0];
  await writer.write(answerOf("read", { at: began }));
  const { rows: kept } = await owner.query("select at::text from disclosure_log");

  expect(kept).toEqual([{ at: began }]);
  for (const at of ["2026-01-01T00:00:00Z", "2100-01-01T00:00:00Z"])
    await expect(writer.write(answerOf("dated", { at }))).rejects.toMatchObject({ code: "42501" });
});

test("a statement of one session can write no row of another actor", async () => {
  const em = application.em.fork();
  em.setSessionContext({ variables: { "app.actor": "me" } });
  const insert = (actor: string) =>
    em.execute(
      `insert into disclosure_log (id, request_id, actor, role, subject, kind, coordinate, fields)
       values (gen_random_uuid(), 'r', ?, 'CLERK', 's', 'READ', 'Query.file', '{}')`,
      [actor],
    );

  await insert("me");
  await writer.write(answerOf("somebody"));
  await expect(insert(`actor of "somebody"`)).rejects.toMatchObject({ code: "42501" });
});

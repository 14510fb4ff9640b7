import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type RunningPostgres, startPostgres } from "@kim-hub/postgres/embedded";
import { createTemporaryFolder } from "@kim-hub/postgres/throw-away";
import { Client } from "pg";
import { Disclosure } from "../disclosure/disclosure-log.js";
import { createTestDatabase } from "../testing/test-database.js";
import { createOrm, type Orm } from "./database.js";

const SECRET = "cm-7f3k-secret";
/** As an administrator in search of a fault might set them: the most that a server can log. */
const TALKATIVE = {
  log_statement: "all",
  log_min_duration_statement: "0",
  log_error_verbosity: "verbose",
  log_parameter_max_length: "-1",
  log_parameter_max_length_on_error: "-1",
};

let folder: string;
let log = "";
let postgres: RunningPostgres;
let admin: Client;
let owner: Orm;
let application: Orm;

beforeAll(async () => {
  folder = await createTemporaryFolder();
  postgres = await startPostgres({
    directory: join(folder, "data"),
    port: 0,
    superuserPassword: "secret",
    settings: TALKATIVE,
    onLog: (text) => {
      log += text;
    },
  });
  process.env.TEST_POSTGRES_URL = postgres.url("postgres");
  const database = { entities: [], migrations: [] };
  const urls = await createTestDatabase({ name: "values", database });
  owner = createOrm(database, urls.ownerUrl);
  application = createOrm(database, urls.applicationUrl);
  admin = new Client(postgres.url("postgres"));
  await admin.connect();
});

afterAll(async () => {
  await owner?.close();
  await application?.close();
  await admin?.end();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

const entry = (subject: string) =>
  Object.assign(new Disclosure(), {
    ...{ requestId: "r", actor: "a", role: "r", body: null, authority: null, purpose: null, caseReference: null },
    ...{ subject, mandateId: null, kind: "READ", coordinate: "ReleasedPath", fields: ["code"], refusal: null },
  });

/** The last statement of each connection of this test's two roles. */
async function statements(): Promise<string[]> {
  const { rows } = await admin.query("select query from pg_stat_activity where usename like 'values\\_%'");

  return rows.map(({ query }) => String(query));
}

test("no statement carries a value: pg_stat_activity shows placeholders, while it runs and after", async () => {
  await owner.em.fork().persist(entry(SECRET)).flush();
  await owner.em.fork().find(Disclosure, { subject: SECRET, fields: { $contains: [SECRET] } });
  const running = application.em.fork().execute("select pg_sleep(0.4), ?::text", [SECRET]);
  await pause(150);
  const during = await statements();
  await running;
  const after = await statements();

  expect(during).toContain("select pg_sleep(0.4), $1::text");
  expect(after.join()).toMatch(/"subject" = \$1/);
  expect([...during, ...after].join()).not.toContain(SECRET);
});

test("a failing statement leaves no value in the server's log, however much the server logs", async () => {
  await owner.em.fork().execute('create unique index subject_once on disclosure_log ("subject", "at")');
  const twice = owner.em.fork().persist([entry(`${SECRET}-2`), entry(`${SECRET}-2`)]);
  const failures = await Promise.allSettled([
    twice.flush(),
    application.em.fork().execute("select ?::uuid", [SECRET]),
    owner.em.fork().execute("select * from nowhere where pseudonym = ?", [SECRET]),
  ]);
  await admin.query("select 'written by the superuser'");
  await pause(100);

  expect(failures.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(log).toContain("written by the superuser");
  expect(log).not.toContain(SECRET);
});

test("values of every kind arrive as they were sent", async () => {
  const values = ["it's ? a \\ value", 7, true, null, "2024-02-29", new Date("2024-02-29T12:00:00Z")];
  const [row] = await owner.em
    .fork()
    .execute(
      "select ? as text, ?::int as int, ?::bool as bool, ?::text as nothing, ?::date as day, ?::timestamptz as at",
      values,
    );
  const listed = await owner.em
    .fork()
    .execute("select 1 as found where ? in (?) and 'a\\?' = 'a\\?'", ["b", ["a", "b"]]);

  expect(row).toMatchObject({ text: "it's ? a \\ value", int: 7, bool: true, nothing: null });
  expect(new Date(String(row?.at)).toISOString()).toBe("2024-02-29T12:00:00.000Z");
  expect(listed).toEqual([{ found: 1 }]);
});

test("several changed rows are written in one statement, each value in its column's type", async () => {
  const em = owner.em.fork();
  const rows = [entry("cm-first"), entry("cm-second")];
  await em.persist(rows).flush();
  const at = new Date("2024-02-29T12:00:00Z");
  for (const row of rows) Object.assign(row, { at, fields: ["code", "event"], body: "LG-05711" });
  await em.flush();

  const read = await owner.em.fork().find(Disclosure, { subject: { $in: ["cm-first", "cm-second"] } });

  expect(read).toHaveLength(2);
  for (const row of read) expect(row).toMatchObject({ at, fields: ["code", "event"], body: "LG-05711" });
});

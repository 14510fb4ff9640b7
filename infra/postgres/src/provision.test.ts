import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "@jest/globals";
import { Client } from "pg";
import { provisionDatabase } from "./provision.js";

const adminUrl = process.env.TEST_POSTGRES_URL ?? "";
const run = randomUUID().slice(0, 8);
const cases = `cases ${run}`;
const immigration = `immigration ${run}`;
const trust = `trust ${run}`;
const offices = [cases, immigration, trust, `strategy ${run}`, `odd "name" ${run}`];

function provision(office: string, password = "secret"): Promise<void> {
  return provisionDatabase({
    adminUrl,
    database: office,
    owner: { name: `${office} owner`, password },
    application: { name: `${office} app`, password },
  });
}

async function askAs(
  role: string | null,
  database: string,
  sql: string,
  password = "secret",
): Promise<readonly unknown[]> {
  const url = new URL(adminUrl);
  url.pathname = encodeURIComponent(database);
  if (role !== null) {
    url.username = encodeURIComponent(role);
    url.password = encodeURIComponent(password);
  }
  const client = new Client(url.href);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows.flat();
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  // Twice each and all at once: five subgraphs start together, and every start provisions anew.
  await Promise.all([...offices, ...offices].map((office) => provision(office)));
});

test("a role connects to its office's database and to no other", async () => {
  const databases = [...offices, "postgres", "template1"];

  for (const office of offices) {
    for (const role of [`${office} owner`, `${office} app`]) {
      const answers = await Promise.all(databases.map((name) => askAs(role, name, "SELECT 1").catch(String)));
      const expected = databases.map((name) =>
        name === office ? [1] : expect.stringContaining("permission denied for database"),
      );

      expect(answers).toEqual(expected);
    }
  }
});

test("the application reads and writes the rows of tables that the owner makes", async () => {
  await askAs(`${cases} owner`, cases, "CREATE TABLE note (id serial PRIMARY KEY, text text)");
  const made = await askAs(`${cases} app`, cases, "INSERT INTO note (text) VALUES ('a') RETURNING id");
  await askAs(`${cases} app`, cases, "UPDATE note SET text = 'b'");
  const read = await askAs(`${cases} app`, cases, "SELECT text FROM note");
  await askAs(`${cases} app`, cases, "DELETE FROM note");

  expect([made, read]).toEqual([[1], ["b"]]);
});

test("the application can neither make, empty nor change a table, nor call a function nobody granted", async () => {
  const owner = `${immigration} owner`;
  await askAs(owner, immigration, "CREATE TABLE note (text text)");
  await askAs(owner, immigration, "CREATE FUNCTION leak() RETURNS int LANGUAGE sql AS 'SELECT 1'");
  const forbidden = [
    "CREATE TABLE mine ()",
    "CREATE TEMPORARY TABLE mine ()",
    "CREATE SCHEMA mine",
    "TRUNCATE note",
    "ALTER TABLE note ADD COLUMN extra text",
    "CREATE INDEX ON note (text)",
    "SELECT leak()",
    `SET ROLE "${immigration} owner"`,
  ];

  for (const sql of forbidden) {
    await expect(askAs(`${immigration} app`, immigration, sql)).rejects.toThrow(/permission denied|must be owner/);
  }
});

test("the application role owns nothing and has no special right", async () => {
  const rights = await askAs(
    null,
    cases,
    `SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls, rolcanlogin,
            (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = pg_roles.oid AND deptype = 'o'),
            (SELECT count(*)::int FROM pg_auth_members WHERE member = pg_roles.oid)
     FROM pg_roles WHERE rolname = '${cases} app'`,
  );

  expect(rights).toEqual([false, false, false, false, false, true, 0, 0]);
});

test("no error of an office's role reaches the server's log, and neither role can change that", async () => {
  for (const role of [`${cases} owner`, `${cases} app`]) {
    expect(await askAs(role, cases, "SELECT current_setting('log_min_messages')")).toEqual(["fatal"]);
    await expect(askAs(role, cases, "SET log_min_messages = warning")).rejects.toThrow(/permission denied/);
  }
});

test("the office's database and its schema belong to the owner role", async () => {
  const owners = await askAs(
    null,
    cases,
    `SELECT pg_get_userbyid(datdba), (SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'public')
     FROM pg_database WHERE datname = '${cases}'`,
  );

  expect(owners).toEqual([`${cases} owner`, `${cases} owner`]);
});

test("provisioning again replaces the passwords and keeps rows and narrower grants", async () => {
  await askAs(`${trust} owner`, trust, "CREATE TABLE log AS SELECT 'kept' AS text");
  await askAs(`${trust} owner`, trust, `REVOKE UPDATE, DELETE ON log FROM "${trust} app"`);

  await provision(trust, "new 'secret'");

  expect(await askAs(`${trust} app`, trust, "SELECT text FROM log", "new 'secret'")).toEqual(["kept"]);
  await expect(askAs(`${trust} app`, trust, "DELETE FROM log", "new 'secret'")).rejects.toThrow(/permission denied/);
  await expect(askAs(`${trust} app`, trust, "SELECT 1")).rejects.toThrow(/password authentication failed/);
});

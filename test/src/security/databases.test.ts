import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Client } from "pg";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

/** "connected", or PostgreSQL's reason why not. */
async function connect(url: string): Promise<string> {
  const client = new Client(url);
  try {
    await client.connect();

    return "connected";
  } catch (error) {
    return error instanceof Object && "code" in error ? String(error.code) : "refused";
  } finally {
    await client.end();
  }
}

test("no office's role, owner's or application's, may connect to another's database", async () => {
  const offices = Object.entries(hub.databases);
  for (const [name, { applicationUrl, ownerUrl }] of offices) {
    for (const [other] of offices) {
      for (const url of [applicationUrl, ownerUrl]) {
        const target = Object.assign(new URL(url), { pathname: `/${other.replaceAll("-", "_")}` }).href;

        expect(`${name} → ${other}: ${await connect(target)}`).toBe(
          `${name} → ${other}: ${name === other ? "connected" : "42501"}`,
        );
      }
    }
  }
});

test("application roles own nothing, only add to the disclosure log, and neither date it nor put in another actor", async () => {
  const row = "'a1b2c3d4-0000-4000-8000-000000000000', 'r', 'PUBLIC', 'READ', 'Query.x', '{}', 'NOT_FOUND'";
  const insert = `insert into disclosure_log (id, request_id, role, kind, coordinate, fields, refusal`;
  const refused = [
    "select * from disclosure_log",
    "delete from disclosure_log",
    "update disclosure_log set actor = 'x'",
    "delete from mikro_orm_migrations",
    "select * from mikro_orm_migrations",
    "create table mine (id int)",
    "create temporary table mine (id int)",
    "create schema mine",
    "select lo_create(0)",
    "select lo_from_bytea(0, 'x')",
    "do $$ begin end $$",
    `${insert}, actor, at) values (${row}, 'me', '2020-01-01')`,
    `${insert}, actor) values (${row}, 'somebody else')`,
  ];
  for (const [name, { applicationUrl }] of Object.entries(hub.databases)) {
    const client = new Client(applicationUrl);
    await client.connect();
    await client.query("select set_config('app.actor', 'me', false)");
    const owned = await client.query("select relname from pg_class where pg_get_userbyid(relowner) = current_user");
    const codes: [string, string][] = [];
    for (const sql of refused) {
      codes.push([
        sql,
        await client.query(sql).then(
          () => "done",
          ({ code }: { code: string }) => code,
        ),
      ]);
    }
    const added = await client.query(`${insert}, actor) values (${row}, 'me')`);
    await client.end();

    expect({ name, owned: owned.rowCount, added: added.rowCount }).toEqual({ name, owned: 0, added: 1 });
    expect(codes).toEqual(refused.map((sql) => [sql, "42501"]));
  }
});

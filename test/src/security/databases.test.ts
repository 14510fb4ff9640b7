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

test("application roles own nothing and can neither change nor read the disclosure log", async () => {
  for (const { applicationUrl } of Object.values(hub.databases)) {
    const client = new Client(applicationUrl);
    await client.connect();
    const owned = await client.query("select relname from pg_class where pg_get_userbyid(relowner) = current_user");
    const read = await client.query("select * from disclosure_log");
    const changed = await client.query("delete from disclosure_log");
    const created = await client.query("create table mine (id int)").catch(({ code }: { code: string }) => code);
    await client.end();

    expect({ owned: owned.rowCount, read: read.rowCount, changed: changed.rowCount, created }).toEqual({
      owned: 0,
      read: 0,
      changed: 0,
      created: "42501",
    });
  }
});

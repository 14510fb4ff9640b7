import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { withClient } from "@kim-hub/postgres/with-client";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";

const adminUrl = process.env.TEST_POSTGRES_URL ?? "";
const folder = mkdtempSync(join(tmpdir(), "operation-"));
const name = `operation_${randomBytes(4).toString("hex")}`;

let environment: NodeJS.ProcessEnv;

beforeAll(() => {
  environment = environmentOf(name);
});

afterAll(() => rmSync(folder, { recursive: true }));

function secret(file: string, text: string): string {
  const path = join(folder, file);
  writeFileSync(path, text, { mode: 0o600 });

  return path;
}

/** As an office's own server has it: addresses without passwords, which lie in files. */
function environmentOf(database: string): NodeJS.ProcessEnv {
  const urlOf = (username: string) =>
    Object.assign(new URL(adminUrl), { username, password: "", pathname: database }).href;
  const admin = new URL(adminUrl);
  const password = decodeURIComponent(admin.password);
  admin.password = "";

  return {
    DATA_DIRECTORY: join(folder, "none"),
    DATABASE_ADMIN_URL: admin.href,
    ...(password && { DATABASE_ADMIN_PASSWORD_FILE: secret("admin", password) }),
    DATABASE_OWNER_URL: urlOf(`${database}_owner`),
    DATABASE_OWNER_PASSWORD_FILE: secret("owner", "owner's secret\n"),
    DATABASE_URL: urlOf(`${database}_application`),
    DATABASE_PASSWORD_FILE: secret("application", "application's secret\n"),
  };
}

async function run(args: readonly string[], given: NodeJS.ProcessEnv = environment) {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const code = await runCommand(args, {
    terminal: { print: say, complain: say },
    config: readCommandConfig(given),
  });

  return { code, said: said.join("\n") };
}

function asApplication(sql: string): Promise<readonly unknown[]> {
  const url = Object.assign(new URL(environment.DATABASE_URL ?? ""), {
    password: encodeURIComponent("application's secret"),
  });

  return withClient(url.href, async (client) => (await client.query({ text: sql, rowMode: "array" })).rows.flat());
}

test("before provision there is no role and no database, in one sentence without a password", async () => {
  const { code, said } = await run(["migrate", "immigration"]);

  expect(code).toBe(1);
  expect(said).toMatch(/^The server refuses the (role|password) of operation_\w+_owner@.*\/operation_\w+.*\.$/);
  expect(said).not.toContain("secret");
});

test("provision limits how long a statement of the application may take, also where a pooler forgets what the service said", async () => {
  await run(["provision"]);

  expect(await asApplication("show statement_timeout")).toEqual(["5s"]);
});

test("provision makes database and roles with the least rights; a second run changes nothing", async () => {
  const first = await run(["provision"]);
  const second = await run(["provision"]);

  expect(first).toEqual({
    code: 0,
    said: expect.stringMatching(/^Provisioned: \S+_owner@\S+ and \S+_application@\S+\.$/),
  });
  expect(second).toEqual(first);
  expect(first.said).not.toContain("secret");
  expect(
    await asApplication(
      "select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls from pg_roles where rolname = current_user",
    ),
  ).toEqual([false]);
});

test("a dry run names every migration and leaves no table; then each is run once", async () => {
  const tables = "select count(*)::int from pg_class where relnamespace = 'public'::regnamespace";
  const dry = await run(["migrate", "immigration", "--dry-run"]);
  const left = await asApplication(tables);
  const first = await run(["migrate", "immigration"]);
  const second = await run(["migrate", "immigration"]);
  const later = await run(["migrate", "immigration", "--dry-run"]);

  const names = dry.said.split("\n").slice(0, -1);
  expect(dry.code).toBe(0);
  expect(names).toContain("disclosure-log-2026-11-23");
  expect(dry.said).toMatch(new RegExp(`\nimmigration: ${names.length} migrations would run; nothing is changed\\.$`));
  expect(left).toEqual([0]);
  expect(first).toEqual({ code: 0, said: `immigration: ${names.length} migrations run.` });
  expect(second).toEqual({ code: 0, said: "immigration: 0 migrations run." });
  expect(later).toEqual({ code: 0, said: "immigration: 0 migrations would run; nothing is changed." });
});

test("a database of another subgraph, or of a newer release, is not touched", async () => {
  const { code, said } = await run(["migrate", "trust-centre"]);

  expect(code).toBe(1);
  expect(said).toMatch(
    /^The database holds the migration \S+, which is not one of this subgraph in this release: it belongs to another subgraph or was migrated by a newer release\.$/,
  );
});

test("a migration gives way to a request that holds a table, and goes on when it is over", async () => {
  const database = Object.assign(new URL(adminUrl), { pathname: name });
  let finished = false;
  await withClient(database.href, async (client) => {
    await client.query("begin; select * from as_known.frozen_figure limit 1");
    const migrating = run(["migrate", "immigration"]).then((outcome) => {
      finished = true;

      return outcome;
    });
    await client.query("select pg_sleep(1.5)");
    const answered = await asApplication("select count(*)::int from as_known.frozen_figure");
    expect([finished, answered]).toEqual([false, [0]]);
    await client.query("commit");
    expect(await migrating).toEqual({ code: 0, said: "immigration: 0 migrations run." });
  });
});

test.each<readonly [args: readonly string[], change: NodeJS.ProcessEnv, sentence: RegExp]>([
  [["provision"], { DATABASE_ADMIN_URL: "" }, /^The configuration is incomplete: DATABASE_ADMIN_URL is missing\.$/],
  [
    ["provision"],
    { DATABASE_URL: `${adminUrl}x` },
    /DATABASE_URL holds a password, which belongs in a file that DATABASE_PASSWORD_FILE names/,
  ],
  [
    ["provision"],
    { DATABASE_PASSWORD_FILE: "" },
    /^DATABASE_URL names no role, or DATABASE_PASSWORD_FILE no file with its password\.$/,
  ],
  [
    ["provision"],
    { DATABASE_ADMIN_URL: "postgresql://nobody@127.0.0.1:9/postgres" },
    /^No database server answers at nobody@127\.0\.0\.1:9\/postgres\.$/,
  ],
  [["migrate", "imigration"], {}, /^There is no office 'imigration'; there is .*immigration/],
])("bad input is one sentence: %j %j", async (args, change, sentence) => {
  const { code, said } = await run(args, { ...environment, ...change });

  expect(code).not.toBe(0);
  expect(said).toMatch(sentence);
  expect(said).not.toContain("secret");
});

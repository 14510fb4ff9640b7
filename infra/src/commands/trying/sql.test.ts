import { execFile } from "node:child_process";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import { ROOT } from "../../installation/root.js";
import { DATABASES } from "../../installation/tables.js";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";
import { runSql, type SqlOptions } from "./sql.js";

const TERMS = "select authority_id, term from uncollected_term order by term";
const AS_BIELEFELD = ["--as", "naturalisation.bielefeld"];

let environment: NodeJS.ProcessEnv;
let ownerUrl: string;

beforeAll(async () => {
  const made = await createTestDatabase({ name: "sql-prompt", database: DATABASES.naturalisation });
  ownerUrl = made.ownerUrl;
  environment = { DATABASE_URL_NATURALISATION: made.applicationUrl };
  await asOwner(`
    insert into uncollected_term (id, authority_id, term, until) values
      (gen_random_uuid(), 'EBH-05711', 'WITHDRAWN', null), (gen_random_uuid(), 'EBH-05711', 'REFUSED', '2024-06-30'),
      (gen_random_uuid(), 'EBH-05554', 'REFUSED', null)`);
});

async function asOwner(sql: string): Promise<readonly Record<string, unknown>[]> {
  const orm = createOrm(DATABASES.naturalisation, ownerUrl);
  const rows = await orm.em.fork().execute(sql);
  await orm.close();

  return rows;
}

function listen() {
  const printed: string[] = [];
  const complaints: string[] = [];
  const terminal = {
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void complaints.push(line),
  };

  return { terminal, heard: () => ({ printed: printed.join("\n"), complaints: complaints.join("\n") }) };
}

async function run(...args: readonly string[]) {
  const { terminal, heard } = listen();
  const code = await runCommand(["sql", "naturalisation", ...args], {
    terminal,
    config: readCommandConfig(environment),
  });

  return { code, ...heard() };
}

const json = async (...args: readonly string[]) => JSON.parse((await run(...args, "--format", "json")).printed);

test("a person sees the rows that row-level security shows them, and a connection without a viewer none", async () => {
  expect(await json(TERMS, ...AS_BIELEFELD)).toEqual([
    { authority_id: "EBH-05711", term: "REFUSED" },
    { authority_id: "EBH-05711", term: "WITHDRAWN" },
  ]);
  expect(await json(TERMS)).toEqual([]);
});

test("a statement has the session variables of the person's own request", async () => {
  const variables = ["authority", "role", "actor"].map((name) => `current_setting('app.${name}', true) as ${name}`);
  const select = `select ${variables.join(", ")}`;

  expect(await json(select, ...AS_BIELEFELD)).toEqual([
    { authority: "EBH-05711", role: "NATURALISATION_CLERK", actor: expect.stringMatching(/^[\da-f]{16}$/) },
  ]);
  // As every office names a person with an account.
  expect(await json(select, "--as", "subject.bielefeld")).toEqual([
    { authority: "", role: "DATA_SUBJECT", actor: "person" },
  ]);
  expect(await json(select)).toEqual([{ authority: null, role: null, actor: null }]);
});

test.each([
  "update uncollected_term set term = 'HANDED_OVER'",
  "set transaction read write; update uncollected_term set term = 'HANDED_OVER'",
  "set session characteristics as transaction read write; update uncollected_term set term = 'HANDED_OVER'",
  "set default_transaction_read_only = off; update uncollected_term set term = 'HANDED_OVER'",
  "commit; begin read write; update uncollected_term set term = 'HANDED_OVER'; commit",
  "with changed as (update uncollected_term set term = 'HANDED_OVER' returning 1) select count(*) from changed",
  "/* ; */ commit and chain; update uncollected_term set term = 'HANDED_OVER'",
])("without --write nothing is written by: %s", async (statements) => {
  const { code, complaints } = await run(statements, ...AS_BIELEFELD);

  expect(complaints).toMatch(/read-only transaction|read-write mode/);
  expect(code).toBe(1);
  expect(await asOwner("select from uncollected_term where term = 'HANDED_OVER'")).toEqual([]);
});

test("with --write a person changes rows of their own authority, and of no other", async () => {
  const until = "update uncollected_term set until = '2025-01-31' where term = 'REFUSED'";

  expect(await run(until, "--write", ...AS_BIELEFELD)).toEqual({ code: 0, printed: "UPDATE 1 row", complaints: "" });
  expect(await run(until, "--write")).toMatchObject({ printed: "UPDATE 0 rows" });
  expect(
    await run(
      "insert into uncollected_term values (gen_random_uuid(), 'EBH-05554', 'WITHDRAWN')",
      "--write",
      ...AS_BIELEFELD,
    ),
  ).toMatchObject({ code: 1, complaints: expect.stringContaining("violates row-level security policy") });
  expect(await asOwner("select until::text from uncollected_term where authority_id = 'EBH-05554'")).toEqual([
    { until: null },
  ]);
});

test("a failing statement is said as PostgreSQL says it, with its place, and those behind it do not run", async () => {
  const { code, printed, complaints } = await run(
    "select 1 as one;\nselect 'ü;' as text,\n  frist from uncollected_term; select 3 as three",
  );

  expect(complaints).toBe(
    'ERROR: column "frist" does not exist (SQLSTATE 42703)\nLINE 2:   frist from uncollected_term\n          ^',
  );
  expect(printed).toContain("one");
  expect(printed).not.toContain("three");
  expect(code).toBe(1);
});

test("rows are a table, CSV for a German spreadsheet or JSON", async () => {
  const select = "select 1.5::float8 as number, 'a;b' as text, null as nothing, 9007199254740993 as large, 2 as number";

  expect((await run(select)).printed).toContain("│ 1.5    │ a;b  │ –       │ 9007199254740993 │ 2          │");
  expect((await run(select, "--format", "csv")).printed).toBe(
    '\ufeffnumber;text;nothing;large;number (2)\n1,5;"a;b";;9007199254740993;2',
  );
  expect(await json(select)).toEqual([
    { number: 1.5, text: "a;b", nothing: null, large: "9007199254740993", "number (2)": 2 },
  ]);
});

test("\\tables lists the tables with their policies, and \\table shows the columns, policies and rules of one", async () => {
  expect((await run("\\tables")).printed).toMatch(/uncollected_term\s+│ table │ true\s+│ own_authority, with_figures/);
  const { printed } = await run("\\table uncollected_term");

  expect(printed).toMatch(/authority_id\s+│ text/);
  expect(printed).toMatch(/own_authority\s+│ ALL\s+│ \(authority_id =/);
  expect(printed).toContain("PRIMARY KEY (id)");
  expect(await run("\\dt")).toMatchObject({
    code: 1,
    complaints: expect.stringContaining("\\tables lists the tables"),
  });
});

test("the owner of the tables is refused", async () => {
  const { terminal, heard } = listen();
  const config = readCommandConfig({ DATABASE_URL_NATURALISATION: ownerUrl });

  expect(await runCommand(["sql", "naturalisation", "select 1"], { terminal, config })).toBe(2);
  expect(heard().complaints).toMatch(/is held by no policy; the prompt takes an application role only/);
});

test("the command takes statements from stdin", async () => {
  const main = join(ROOT, "infra/dist/commands/main.js");
  const child = execFile(process.execPath, [main, "sql", "naturalisation", ...AS_BIELEFELD, "--format", "csv"], {
    env: { ...process.env, ...environment },
  });
  child.stdin?.end("select count(*)\n  from uncollected_term;\nselect 2");

  expect(child.stdout && (await text(child.stdout))).toBe("\ufeffcount\n2\n\ufeff?column?\n2\n");
});

test("at the prompt a statement takes lines until its semicolon, and a failure ends nothing", async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  const { terminal, heard } = listen();
  const options: SqlOptions = { as: "naturalisation.bielefeld", format: "table" };
  const context = { terminal, config: readCommandConfig(environment) };
  input.end("select count(*) as terms\n  from uncollected_term\n;\nselect nothing_there;\n\\quit\n");

  expect(await runSql({ office: "naturalisation", statements: undefined }, options, context, { input, output })).toBe(
    0,
  );
  output.end();

  const { printed, complaints } = heard();
  expect(complaints).toMatch(
    /^naturalisation.bielefeld \(NATURALISATION_CLERK, of EBH-05711\) sees what row-level security/,
  );
  expect(complaints).toContain('column "nothing_there" does not exist');
  expect(printed).toMatch(/terms[\s\S]*│ 2/);
  expect(await text(output)).toContain("naturalisation=> ");
});

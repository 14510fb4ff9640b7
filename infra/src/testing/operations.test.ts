import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { withClient } from "@kim-hub/postgres/with-client";
import { runCommand } from "../commands/command-line.js";
import { readCommandConfig } from "../commands/config.js";
import { ROOT } from "../installation/root.js";

const DOCUMENT = readFileSync(join(ROOT, "infra/OPERATIONS.md"), "utf8");
/** In blocks and in sentences alike. */
const COMMANDS = [...DOCUMENT.matchAll(/(?:^|`)kim-hub ([^`\n]+)/gm)].map(([, words = ""]) => words.trim());
/** Which a test of its own runs; a command of another name in the document fails. */
const RUN_BY = {
  help: "commands/command-line.test.ts",
  keys: "commands/keys/keys.test.ts",
  provision: "commands/operation/migrate.test.ts",
  migrate: "commands/operation/migrate.test.ts",
  check: "commands/operation/check/check.test.ts",
  start: "commands/operation/start.test.ts",
  ready: "commands/operation/start.test.ts",
  retention: "commands/deletion/retention.test.ts",
  log: "commands/log/logs.test.ts",
};

const folder = mkdtempSync(join(tmpdir(), "operations-"));

afterAll(() => rmSync(folder, { recursive: true }));

async function run(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const code = await runCommand(words, {
    terminal: { print: say, complain: say },
    config: readCommandConfig({ INIT_CWD: folder, DATA_DIRECTORY: join(folder, "none"), ...environment }),
  });

  return { code, said: said.join("\n") };
}

test("the document names commands", () => {
  expect(COMMANDS.length).toBeGreaterThan(20);
  expect(new Set(COMMANDS.map((words) => words.split(" ")[0]))).toEqual(new Set(Object.keys(RUN_BY)));
  expect(Object.values(RUN_BY).filter((file) => !existsSync(join(ROOT, "infra/src", file)))).toEqual([]);
});

test.each([...new Set(COMMANDS)].filter((words) => !words.startsWith("help")))(
  "`kim-hub %s` has arguments and options that there are",
  async (command) => {
    const words = command.split(/\s+/);
    const { code, said } = await run([...words, "--help"]);
    const [usage = ""] = /^Usage: kim-hub (?:\[options\] )?[^\n]+/.exec(said) ?? [];
    const path = usage.replace(/^Usage: kim-hub /, "").split(/ [<[]/)[0] ?? "";

    expect(code).toBe(0);
    expect(command.startsWith(path)).toBe(true);
    // Else the last word is no command of the group.
    expect(usage).not.toContain("[command]");
    for (const option of words.filter((word) => word.startsWith("--")))
      expect(said).toMatch(new RegExp(String.raw`^\s+${option}\b`, "m"));
    const known = said.match(/^Arguments:\n(?:.+\n)+/m)?.[0] ?? "";
    const operands = command.slice(path.length).split(" --")[0]?.trim().split(/\s+/).filter(Boolean) ?? [];
    expect(operands.length === 0 || known !== "").toBe(true);
  },
);

/** The lines of the block below a heading. */
const blockOf = (heading: string) =>
  (new RegExp(`^## ${heading}\n[^]*?\`\`\`sh\n([^]*?)\`\`\``, "m").exec(DOCUMENT)?.[1] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("kim-hub "))
    .map((line) => line.split(" ").slice(1));

test("keys and databases come to be by the document's own lines", async () => {
  const admin = new URL(process.env.TEST_POSTGRES_URL ?? "");
  const database = `operations_${randomBytes(4).toString("hex")}`;
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, decodeURIComponent(admin.password) || "unused", { mode: 0o600 });
  const urlOf = (username: string, pathname: string) =>
    Object.assign(new URL(admin.href), { username, password: "", pathname }).href;
  const environment = {
    DATABASE_ADMIN_URL: urlOf(admin.username, admin.pathname),
    DATABASE_ADMIN_PASSWORD_FILE: passwordFile,
    DATABASE_OWNER_URL: urlOf(`${database}_owner`, database),
    DATABASE_OWNER_PASSWORD_FILE: passwordFile,
    DATABASE_URL: urlOf(`${database}_application`, database),
    DATABASE_PASSWORD_FILE: passwordFile,
  };
  const lines = [...blockOf("Keys"), ...blockOf("Databases"), ...blockOf("Rotation").slice(0, 1)];
  const codes: [string, number][] = [];
  for (const line of lines) codes.push([line.join(" "), (await run(line, environment)).code]);
  const tables = await withClient(Object.assign(new URL(admin.href), { pathname: database }).href, (client) =>
    client.query("select from disclosure_log"),
  );

  expect(lines).toHaveLength(5);
  expect(codes.filter(([, code]) => code !== 0)).toEqual([]);
  expect(tables.rowCount).toBe(0);
  expect(existsSync(join(folder, "keys/public/envelope.public.json"))).toBe(true);
});

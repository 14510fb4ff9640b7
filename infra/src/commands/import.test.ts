import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { database } from "@kim-hub/ki-strategy/database";
import { migrate } from "@kim-hub/kit/database";
import { provisionDatabase } from "@kim-hub/postgres/provision";
import { runCommand } from "./command-line.js";
import { readCommandConfig } from "./config.js";
import { drawBar } from "./import.js";

const folders: string[] = [];
let ownerUrl: string;

beforeAll(async () => {
  const adminUrl = process.env.TEST_POSTGRES_URL ?? "";
  const name = `import_${randomBytes(4).toString("hex")}`;
  const owner = { name: `${name}_owner`, password: "owner" };
  await provisionDatabase({ adminUrl, database: name, owner, application: { name: `${name}_app`, password: "app" } });
  ownerUrl = Object.assign(new URL(adminUrl), { username: owner.name, password: owner.password, pathname: name }).href;
  await migrate(database, ownerUrl);
});

afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true });
});

function folder(text: string): string {
  const path = mkdtempSync(join(tmpdir(), "import-"));
  folders.push(path);
  writeFileSync(join(path, "sources.csv"), `id,title,date,issuer\n${text}`);

  return path;
}

async function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = { DATABASE_OWNER_URL_KI_STRATEGY: ownerUrl },
) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const drawn: string[] = [];
  const terminal = {
    print: (text: string) => void printed.push(text),
    complain: (text: string) => void complaints.push(text),
    draw: (text: string) => void drawn.push(text),
  };
  const code = await runCommand(["import", ...args], { terminal, config: readCommandConfig(environment) });

  return { code, printed: printed.join("\n"), complaints: complaints.join("\n"), drawn };
}

test("an import tells file by file what it wrote, draws its progress and clears it", async () => {
  const { code, printed, drawn } = await run(["ki-strategy", folder("T1,a,,b\nT2,a,,b\n")]);

  expect(code).toBe(0);
  expect(printed).toMatch(/sources\.csv *│ 2 *│ 2 *│ 0 *│ 0 *│ 0/);
  expect(drawn.at(0)).toContain("check sources.csv");
  expect(drawn.at(-1)).toBe("");
});

test("a bad row is told with file, line, column and rule, and the exit code is 1", async () => {
  const { code, printed } = await run(["ki-strategy", folder("T3,a,,b\nT4,a,2021-02-30,b\nT5,,,b\n")]);

  expect(code).toBe(1);
  expect(printed).toContain("sources.csv, line 3, column date: must be a date such as 2021-04-14.");
  expect(printed).toContain("sources.csv, line 4, column title: must not be empty.");
  expect(printed).toContain("it has faults");
});

test("a dry run writes nothing", async () => {
  const path = folder("T6,a,,b\n");
  const first = await run(["ki-strategy", path, "--dry-run"]);
  const second = await run(["ki-strategy", path, "--dry-run"]);

  expect(first.printed).toContain("dry run: nothing is written");
  expect(second.printed).toEqual(first.printed);
});

test("a profile says how the files are written", async () => {
  const path = folder("");
  writeFileSync(join(path, "sources.csv"), "id;title;date;issuer\nT7;a;31.01.2024;b\n");
  const profile = join(mkdtempSync(join(tmpdir(), "profile-")), "office.yaml");
  folders.push(dirname(profile));
  writeFileSync(profile, 'separator: ";"\ndate: dd.mm.yyyy\n');
  const without = await run(["ki-strategy", path]);
  const withProfile = await run(["ki-strategy", path, "--profile", profile]);
  writeFileSync(profile, "separator: x");
  const wrong = await run(["ki-strategy", path, "--profile", profile]);

  expect([without.code, withProfile.code, wrong.code]).toEqual([1, 0, 2]);
  expect(without.printed).toContain("must have commas between its cells, not semicolons");
  expect(wrong.complaints).toContain("The profile's separator must be one of");
});

test("a profile in German makes the report German", async () => {
  const path = folder("");
  writeFileSync(join(path, "sources.csv"), "id;title;date;issuer\nT8;a;2024-01-31;b\nT9;;31.01.2024;b\n");
  const profile = join(mkdtempSync(join(tmpdir(), "profile-")), "office.yaml");
  folders.push(dirname(profile));
  writeFileSync(profile, 'separator: ";"\ndate: dd.mm.yyyy\nlanguage: de\n');
  const { code, printed } = await run(["ki-strategy", path, "--profile", profile]);

  expect(code).toBe(1);
  expect(printed).toContain("Dateien mit Fehlern werden nicht geschrieben");
  expect(printed).toContain(
    "sources.csv, Zeile 2, Spalte date: muss ein Datum wie 31.01.2024 sein, wie das Profil sagt",
  );
  expect(printed).toContain("sources.csv, Zeile 3, Spalte title: darf nicht leer sein.");
});

test.each([
  [["naturalisation", "."], {}, 2, "Data can be imported into ki-strategy only, not into 'naturalisation'."],
  [["ki-strategy", "/nowhere"], {}, 2, "There is no folder at /nowhere."],
  [
    ["ki-strategy", "/", "--profile", "/nowhere.yaml"],
    { DATABASE_OWNER_URL_KI_STRATEGY: "postgresql://a:b@127.0.0.1:9/c" },
    2,
    "There is no profile at /nowhere.yaml.",
  ],
  [
    ["ki-strategy", "/"],
    { DATA_DIRECTORY: "/nowhere" },
    2,
    /^There is no local installation at \/nowhere; start the hub/,
  ],
  [["ki-strategy", "/"], { DATABASE_OWNER_URL_KI_STRATEGY: "x" }, 2, "DATABASE_OWNER_URL_KI_STRATEGY is not a URL."],
  [
    ["ki-strategy", "/"],
    { DATABASE_OWNER_URL_KI_STRATEGY: "postgresql://a:b@127.0.0.1:9/c" },
    1,
    "No database answers; start the hub with npm start.",
  ],
])("import %j is told in one sentence", async (args, environment, code, message) => {
  const answer = await run(args, environment);

  expect(answer.code).toBe(code);
  expect(answer.complaints).toMatch(message);
});

test("the bar is as full as the share", () => {
  expect(drawBar({ file: "posts.csv", step: "write", share: 0.5 })).toBe(
    `${"█".repeat(15)}${"░".repeat(15)}  50 %  write posts.csv`,
  );
});

import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { database } from "@kim-hub/ki-strategy/database";
import { loadReferenceData } from "@kim-hub/ki-strategy/reference-data";
import { createOrm } from "@kim-hub/kit/database";
import { migrate } from "@kim-hub/kit/migrate";
import { provisionDatabase } from "@kim-hub/postgres/provision";
import { fetchToken } from "../../identity/fetch-token.js";
import { getPerson } from "../../identity/people.js";
import { type RunningIdentityProvider, startIdentityProvider } from "../../identity/server.js";
import { ROOT } from "../../installation/root.js";
import { createIdentityFixture } from "../../testing/identity-fixture.js";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";
import { drawBar, GERMAN } from "./import-texts.js";

const MILESTONE_COLUMNS =
  "scope,position,title,planned,actual,wording,remark,actual_source,actual_passage,source,passage";
const folders: string[] = [];
let url: string;
let identityProvider: RunningIdentityProvider;
let issuing: NodeJS.ProcessEnv;

beforeAll(async () => {
  const adminUrl = process.env.TEST_POSTGRES_URL ?? "";
  const name = `import_${randomBytes(4).toString("hex")}`;
  const owner = { name: `${name}_owner`, password: "owner" };
  const application = { name: `${name}_app`, password: "app" };
  await provisionDatabase({ adminUrl, database: name, owner, application });
  const urlOf = ({ name: username, password }: typeof owner) =>
    Object.assign(new URL(adminUrl), { username, password, pathname: name }).href;
  await migrate(database, urlOf(owner));
  await loadReferenceData(urlOf(owner));
  url = urlOf(application);
  const identity = await createIdentityFixture();
  identityProvider = await startIdentityProvider(identity);
  issuing = { PORT_IDENTITY: String(identity.port), DATABASE_URL_KI_STRATEGY: url };
});

afterAll(async () => {
  await identityProvider.stop();
  for (const path of folders) rmSync(path, { recursive: true });
});

function folder(text: string): string {
  const path = mkdtempSync(join(tmpdir(), "import-"));
  folders.push(path);
  writeFileSync(join(path, "sources.csv"), `id,title,date,issuer,territory\n${text}`);

  return path;
}

async function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}, as = ["--as", "coordinator.borken"]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const drawn: string[] = [];
  const terminal = {
    print: (text: string) => void printed.push(text),
    complain: (text: string) => void complaints.push(text),
    draw: (text: string) => void drawn.push(text),
  };
  const config = readCommandConfig({ ...issuing, ...environment });
  const code = await runCommand(["import", ...as, ...args], { terminal, config });

  return { code, printed: printed.join("\n"), complaints: complaints.join("\n"), drawn };
}

test("an import tells file by file what it wrote, draws its progress and clears it", async () => {
  const { code, printed, drawn } = await run(["ki-strategy", folder("05554-T1,a,,b,05554\n05554-T2,a,,b,05554\n")]);

  expect(code).toBe(0);
  expect(printed).toMatch(/sources\.csv *│ 2 *│ 2 *│ 0 *│ 0 *│ 0/);
  expect(drawn.at(0)).toContain("check sources.csv");
  expect(drawn.at(-1)).toBe("");
});

test("the committed case of a cancelled booking comes in as Borken's coordinator", async () => {
  const path = join(ROOT, "subgraphs/ki-strategy/cases/cancellation-booking");
  const { code, printed } = await run(["ki-strategy", path, "--dry-run"]);

  expect(code).toBe(0);
  expect(printed).toContain("dry run: nothing is written");
});

test("a bad row is told with file, line, column and rule, and the exit code is 1", async () => {
  const { code, printed } = await run([
    "ki-strategy",
    folder("05554-T3,a,,b,05554\n05554-T4,a,2021-02-30,b,05554\n05554-T5,,,b,05554\n"),
  ]);

  expect(code).toBe(1);
  expect(printed).toContain("sources.csv, line 3, column date: must be a date such as 2021-04-14.");
  expect(printed).toContain("sources.csv, line 4, column title: must not be empty.");
  expect(printed).toContain("it has faults");
});

test("a dry run writes nothing", async () => {
  const path = folder("05554-T6,a,,b,05554\n");
  const first = await run(["ki-strategy", path, "--dry-run"]);
  const second = await run(["ki-strategy", path, "--dry-run"]);

  expect(first.printed).toContain("dry run: nothing is written");
  expect(second.printed).toEqual(first.printed);
});

test("a profile says how the files are written; without one German Excel is read, and the first line says so", async () => {
  const path = folder("");
  writeFileSync(join(path, "sources.csv"), "id;title;date;issuer;territory\n05554-T7;a;31.01.2024;b;05554\n");
  const profile = join(mkdtempSync(join(tmpdir(), "profile-")), "office.yaml");
  folders.push(dirname(profile));
  writeFileSync(profile, 'separator: "\\t"\ndate: dd.mm.yyyy\n');
  const wrongSeparator = await run(["ki-strategy", path, "--profile", profile]);
  writeFileSync(profile, 'separator: ";"\ndate: dd.mm.yyyy\n');
  const withProfile = await run(["ki-strategy", path, "--profile", profile]);
  const without = await run(["ki-strategy", path]);
  const named = await run(["ki-strategy", path, "--profile", "german-excel"]);
  writeFileSync(profile, "separator: x");
  const wrong = await run(["ki-strategy", path, "--profile", profile]);

  expect([wrongSeparator, withProfile, without, named, wrong].map(({ code }) => code)).toEqual([1, 0, 0, 0, 2]);
  expect(wrongSeparator.printed).toContain("must have tabs between its cells, not semicolons");
  expect(without.printed).toMatch(
    /^sources\.csv wird gelesen als deutsches Excel \(Semikolons, 1\.234,56, 31\.12\.2024\), utf-8\.\n/,
  );
  expect(named.printed).toMatch(/^sources\.csv wird gelesen als utf-8\.\n/);
  expect(wrong.complaints).toContain("The profile's separator must be one of");
});

test("a row of another territory or of the state is refused with file, line, column and rule, and stays as it is", async () => {
  const path = folder("S1,Fremd,,b,05554\n05566-T1,a,,b,05566\n");
  writeFileSync(join(path, "milestones.csv"), `${MILESTONE_COLUMNS}\n05711,001,Ein anderer Titel,,2024,,,,,S2,x\n`);
  writeFileSync(join(path, "districts.csv"), "ags\n05554\n");
  const { code, printed } = await run(["ki-strategy", path]);

  expect(code).toBe(1);
  expect(printed).toContain("sources.csv, line 2, column id: must begin with the AGS of its territory and a hyphen.");
  expect(printed).toMatch(/districts\.csv: must be one of the known files sources\.csv, .*/);
  writeFileSync(join(path, "sources.csv"), "id,title,date,issuer\nS1,Fremd,,b\n");
  const other = await run(["ki-strategy", path]);
  expect(other.printed).toContain(
    "sources.csv, line 2, column id: must name a row of the territory that imports, not the state's.",
  );
  rmSync(join(path, "sources.csv"));
  const milestone = await run(["ki-strategy", path]);
  expect(milestone.printed).toContain(
    "milestones.csv, line 2, column scope and position: must name a row of the territory that imports, not another's.",
  );
});

test("a new row of another territory's is refused too, and one of a town in the Kreis is not", async () => {
  const other = await run(["ki-strategy", folder("05566-T2,a,,b,05566\n")]);
  const town = await run(["ki-strategy", folder("05554008-T2,a,,b,05554008\n")]);

  expect(other.printed).toContain(
    "sources.csv, line 2, column id: must name a row of the territory that imports, not another's.",
  );
  expect(town).toMatchObject({ code: 0 });
});

test.each([
  ["a link", (path: string) => symlinkSync("/etc/passwd", path)],
  ["a folder", (path: string) => mkdirSync(path)],
  ["a pipe that nobody writes to", (path: string) => execFileSync("mkfifo", [path])],
])("%s in a file's place is refused in one sentence, and what points to it is not written", async (_kind, make) => {
  const path = folder("");
  rmSync(join(path, "sources.csv"));
  make(join(path, "sources.csv"));
  writeFileSync(join(path, "milestones.csv"), `${MILESTONE_COLUMNS}\n05554,901,Ein Titel,,2024,,,,,S2,x\n`);
  const { code, printed } = await run(["ki-strategy", path]);

  expect(code).toBe(1);
  expect(printed).toContain("sources.csv: must be an ordinary file that can be read, not a link, a folder or a pipe.");
  expect(printed).toContain("sources.csv has faults");
});

test("neither a file's name nor a column's steers the terminal", async () => {
  const path = folder("");
  writeFileSync(join(path, "sources.csv"), "id,\u001b[2J\u202etitle,date,issuer\n");
  writeFileSync(join(path, "a\u001b[2J\nb.csv"), "");
  const { code, printed } = await run(["ki-strategy", path]);

  expect(code).toBe(1);
  expect(printed).toContain("a [2J b.csv: must be one of the known files");
  expect(printed).toContain("column  [2J title: must be one of the columns");
});

test("who imports is whom the access token names: by --as, or in ACCESS_TOKEN", async () => {
  const issuer = `http://127.0.0.1:${issuing.PORT_IDENTITY}`;
  const token = await fetchToken({ issuer, username: "coordinator.borken" });
  const path = folder("05554-T10,a,,b,05554\n");
  const given = await run(["ki-strategy", path], { ACCESS_TOKEN: token }, []);
  const foreign = await run(["ki-strategy", path], {}, ["--as", "coordinator.bielefeld"]);
  const nobody = await run(["ki-strategy", path], {}, []);
  const forged = await run(["ki-strategy", path], { ACCESS_TOKEN: `${token}x` }, []);

  expect(given).toMatchObject({ code: 0 });
  expect(foreign.printed).toContain("must name a row of the territory that imports, not another's");
  expect(nobody).toMatchObject({
    ...{ code: 2, printed: "" },
    complaints: "Say who imports: an access token in ACCESS_TOKEN, or with --as an invented person.",
  });
  expect(forged).toMatchObject({ code: 2, complaints: "The access token is not valid for this hub." });
});

test("an import's correction stands in the history under the importer's own name", async () => {
  await run(["ki-strategy", folder("05554-T11,a,,b,05554\n")]);
  await run(["ki-strategy", folder("05554-T11,b,,b,05554\n")]);
  const orm = createOrm(database, url);
  const rows = await orm.em
    .fork()
    .execute("select actor, role, authority from history where row_id = '05554-T11' and action = 'CORRECTED'");
  await orm.close();

  expect(rows).toEqual([
    { actor: getPerson("coordinator.borken").subject, role: "KIM_COORDINATOR", authority: "KI-05554" },
  ]);
});

test("the day of a territory's export is kept for its figures", async () => {
  const imported = ["ki-strategy", folder("05711-T12,a,,b,05711\n"), "--exported-on", "2026-09-30"];
  const { code, printed } = await run(imported, {}, ["--as", "coordinator.bielefeld"]);
  const orm = createOrm(database, url);
  const rows = await orm.em.fork().execute("select as_of::text as day from data_state where authority_id = 'KI-05711'");
  await orm.close();

  expect(code).toBe(0);
  expect(printed).toContain("2026-09-30 (as the command says)");
  expect(rows).toEqual([{ day: "2026-09-30" }]);
});

test.each([
  ["casemanager.bielefeld", "ki-strategy", "Nobody imports into ki-strategy as CASE_MANAGER"],
  ["immigration.bielefeld", "case-management", "Nobody imports into case-management as IMMIGRATION_CLERK"],
  ["steward-cm.bielefeld", "ki-strategy", "Nobody imports into ki-strategy as DATA_STEWARD"],
  ["coordinator.bielefeld", "naturalisation", "Nobody imports into naturalisation as KIM_COORDINATOR"],
  ["steward-abh.bielefeld", "case-management", "ABH-05711 is no authority whose rows case-management holds."],
  ["steward-cm.bielefeld", "immigration", "CM-05711 is no authority whose rows immigration holds."],
  ["steward-abh.bielefeld", "naturalisation", "ABH-05711 is no authority whose rows naturalisation holds."],
])("%s may not import into %s", async (username, subgraph, sentence) => {
  const environment = { [`DATABASE_URL_${subgraph.toUpperCase().replace("-", "_")}`]: url };
  const { code, complaints } = await run([subgraph, folder("")], environment, ["--as", username]);

  expect(code).toBe(2);
  expect(complaints).toContain(sentence);
});

test.each([
  ["2026-02-30", "--exported-on takes a date such as 2026-10-31, not '2026-02-30'."],
  ["2999-01-01", "The day of the export, 2999-01-01, lies in the future."],
])("an export of %s is bad input", async (day, sentence) => {
  const { code, complaints } = await run(["ki-strategy", folder(""), "--exported-on", day]);

  expect({ code, complaints }).toEqual({ code: 2, complaints: sentence });
});

test("a profile in German makes the report German", async () => {
  const path = folder("");
  writeFileSync(
    join(path, "sources.csv"),
    "id;title;date;issuer;territory\n05554-T8;a;2024-01-31;b;05554\n05554-T9;;31.01.2024;b;05554\n",
  );
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
  [
    ["trust-centre", "."],
    {},
    2,
    "Data can be imported into case-management, immigration, ki-strategy, naturalisation, not into 'trust-centre'.",
  ],
  [["ki-strategy", "/nowhere"], {}, 2, "There is no folder at /nowhere."],
  [
    ["ki-strategy", "/", "--profile", "/nowhere.yaml"],
    { DATABASE_URL_KI_STRATEGY: "postgresql://a:b@127.0.0.1:9/c" },
    2,
    "There is no profile at /nowhere.yaml.",
  ],
  [
    ["ki-strategy", "/"],
    { DATABASE_URL_KI_STRATEGY: "", DATA_DIRECTORY: "/nowhere" },
    2,
    /^There is no local installation at \/nowhere; start the hub/,
  ],
  [["ki-strategy", "/"], { DATABASE_URL_KI_STRATEGY: "x" }, 2, "DATABASE_URL_KI_STRATEGY is not a URL."],
  [
    ["ki-strategy", "/"],
    { DATABASE_URL_KI_STRATEGY: "postgresql://a:b@127.0.0.1:9/c" },
    1,
    "No database answers; start the hub with npm start.",
  ],
])("import %j is told in one sentence", async (args, environment, code, message) => {
  const answer = await run(args, environment);

  expect(answer.code).toBe(code);
  expect(answer.complaints).toMatch(message);
});

test("a file too large for a profile is told in one sentence", async () => {
  const path = folder("");
  const profile = join(path, "office.yaml");
  writeFileSync(profile, "");
  truncateSync(profile, 3 * 1024 ** 3);
  const { code, complaints } = await run(["ki-strategy", path, "--profile", profile]);

  expect({ code, complaints }).toEqual({ code: 2, complaints: `The file at ${profile} is too large for a profile.` });
});

test("the bar is as full as the share", () => {
  expect(drawBar({ file: "posts.csv", step: "write", share: 0.5 })).toBe(
    `${"█".repeat(15)}${"░".repeat(15)}  50 %  write posts.csv`,
  );
  expect(drawBar({ file: "posts.csv", step: "compare", share: 1 }, GERMAN)).toBe(
    `${"█".repeat(30)} 100 %  vergleichen posts.csv`,
  );
});

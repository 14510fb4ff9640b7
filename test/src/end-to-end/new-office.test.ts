import { execFile, execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { copyTestData } from "@kim-hub/infra/prepared-data";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { signIn } from "../harness/browser/sign-in.js";
import { startBrowser, type TestBrowser } from "../harness/browser/start-browser.js";
import { takeScreenshot } from "../harness/browser/take-screenshot.js";
import { type Environment, freshEnvironment } from "../harness/fresh-environment.js";
import { copyProject, type ProjectCopy } from "../harness/project-copy.js";
import { run, type StartedCommand, untilPrinted } from "../harness/start-command.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** Most of the commands build or compose the whole project. */
const MILLISECONDS = 900_000;

const ASKING_ALL = [
  ...["a1-own-accesses", "a10-log-integrity", "a11-disclosure-review", "a8-retention-overdue", "a9-forbidden-fields"],
  ...["audit-assignments", "start-data-protection"],
];

let environment: Environment;
let project: ProjectCopy;
let before: ReadonlyMap<string, string>;
let hub: StartedCommand | undefined;
let browser: TestBrowser | undefined;

beforeAll(async () => {
  environment = { ...(await freshEnvironment()), PORT_YOUTH_OFFICE: String(await findFreePort()) };
  project = await copyProject();
  await copyTestData(environment.DATA_DIRECTORY ?? "", {});
  git("init", "--quiet");
  // Nobody keeps this commit: to compress it costs more than its place.
  git("-c", "core.compression=0", "add", ".");
  git("-c", "user.name=Invented", "-c", "user.email=invented@example.org", "commit", "--quiet", "--message", "Before");
  before = readSources();
}, MILLISECONDS);

afterAll(async () => {
  await browser?.stop();
  hub?.process.kill("SIGTERM");
  await hub?.ended;
  project.remove();
});

function git(...args: readonly string[]): string {
  return execFileSync("git", ["-C", project.folder, ...args], { encoding: "utf8", maxBuffer: 2 ** 26 });
}

/** The commands of CONTRIBUTING.md, "An office", as they stand there; the last starts the hub. */
function readCommands(): readonly string[] {
  const [, section = ""] = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8").split("\n## An office\n");
  const [, block = ""] = /```sh\n([^`]*)\n```/.exec(section) ?? [];

  return block.split("\n");
}

/** Runs a line in a shell, with invented people in place of `<name>`. */
async function runLine(line: string, settings: Environment = {}): Promise<string> {
  const command = line
    .replace('--author "<name>"', '--author "Fachstelle KIM-Datenmanagement (erfunden)"')
    .replace('"<name>"', '"Behördliche Datenschutzbeauftragte (erfunden)"');
  // Not this run's own environment: a newcomer has none of it.
  const { PATH, HOME, TMPDIR, npm_execpath } = process.env;
  const { stdout } = await promisify(execFile)("sh", ["-c", command], {
    cwd: project.folder,
    env: { PATH, HOME, TMPDIR, npm_execpath, ...settings },
    maxBuffer: 2 ** 26,
  }).catch((error: unknown) => {
    const { stdout: said = "", stderr = "" } = Object(error);
    throw new Error(`${line}\n${String(said).slice(-4000)}${stderr}`);
  });

  return stdout;
}

/** By its path, each file of the copy but what is built and installed. */
function readSources(): ReadonlyMap<string, string> {
  const paths = globSync("**/*.*", {
    cwd: project.folder,
    exclude: (path) => /(^|\/)(node_modules|dist|\.turbo)$/.test(path),
  });

  return new Map(
    [...paths, "CODEOWNERS"].map((path) => [path, readFileSync(join(project.folder, path), "latin1")] as const),
  );
}

test(
  "an office is made, agreed to and tested by the commands of the guide, and nothing changes but its folder, its declaration and what follows from it",
  async () => {
    const commands = readCommands();
    const printed: string[] = [];
    for (const command of commands.slice(0, -1)) printed.push(await runLine(command));
    const after = readSources();
    const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path));

    expect(commands).toHaveLength(9);
    expect(commands.at(-1)).toBe("npm start");
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
    expect(printed.at(-1)).toMatch(/\n\d+ test files\n\d+ passed, 0 failed\n/);
    const isOwn = (path: string) =>
      path.startsWith("subgraphs/youth-office/") || /^schema\/saved-queries\/[^/]*youth-office[^/]*\//.test(path);
    expect(changed.filter((path) => !isOwn(path)).toSorted()).toEqual(
      [
        "schema/offices/src/offices.ts",
        // The audits that ask all offices ask it, too.
        ...ASKING_ALL.flatMap((id) =>
          ["approvals.yaml", "query.graphql", "sheet.yaml"].map((file) => `schema/saved-queries/${id}/${file}`),
        ),
        // Who agreed.
        ...["schema/access-matrix.yaml", "schema/access-matrix-approvals.yaml", "schema/fields.csv"],
        // What `npm run -s offices` and npm write.
        ...["CODEOWNERS", "package.json", "package-lock.json", "tsconfig.json", "schema/package.json"],
        ...["infra/package.json", "infra/tsconfig.json"],
        ...["infra/src/installation/office-contributions.ts", "infra/src/installation/tables.ts"],
        // What `npm run schema` writes.
        ...["case-management", "immigration", "ki-strategy", "naturalisation", "trust-centre"].map(
          (name) => `subgraphs/${name}/schema.graphql`,
        ),
        ...["api.graphql", "governance.json", "record-of-processing.html", "record-of-processing.json"].map(
          (name) => `schema/${name}`,
        ),
        ...["schema/saved-queries.json", "schema/supergraph.graphql", "gateway/dashboards/src/graphql/graphql.ts"],
        // The text of the audits that pages show.
        "gateway/dashboards/src/graphql/gql.ts",
      ].toSorted(),
    );
  },
  MILLISECONDS,
);

test(
  "the hub starts with it: its clerk records a file and finds it due, and another office's clerk finds nothing",
  async () => {
    hub = run(project.main("infra/dist/bundles/hub.js"), environment);
    await untilPrinted(hub, "Ctrl-C stops everything.");
    const ask = async (query: string, as: string, purpose: string) => {
      writeFileSync(join(project.folder, "question.graphql"), query);
      const asked = run(
        project.main("infra/dist/commands/main.js"),
        { ...environment, INIT_CWD: project.folder },
        ...["ask", "question.graphql", "--as", `${as}.bielefeld`, "--purpose", purpose, "--format", "json"],
      );
      await asked.ended;

      return JSON.parse(asked.answered());
    };
    const CLERK = ["youth-office", "YOUTH_OFFICE_PROCEDURE"] as const;
    const WORKLIST = `{ youthOfficeWorklist(on: "2026-02-01") { nodes { fileReference } } }`;
    const recorded = await ask(
      `mutation { recordYouthOfficeFile(input: { fileReference: "JA 1 (erfunden)", familyName: "Beispiel (erfunden)",
        openedOn: "2026-01-02", reviewDueOn: "2026-02-01" }) { version } }`,
      ...CLERK,
    );
    const due = await ask(WORKLIST, ...CLERK);
    const foreign = await ask(WORKLIST, "immigration", "RESIDENCE_PROCEDURE");

    expect(recorded.data).toEqual({ recordYouthOfficeFile: { version: 1 } });
    expect(due.data).toEqual({ youthOfficeWorklist: { nodes: [{ fileReference: "JA 1 (erfunden)" }] } });
    expect(foreign).toMatchObject({
      data: { youthOfficeWorklist: null },
      errors: [{ extensions: { code: "NOT_FOUND" } }],
    });
  },
  MILLISECONDS,
);

test(
  "its clerk finds on the first page how many files are due, behind the count the list, and by its reference the file",
  async () => {
    const at = (port: string) => `http://127.0.0.1:${environment[port]}`;
    browser = await startBrowser({ origin: at("PORT_GATEWAY"), besides: [at("PORT_IDENTITY")] });
    const page = await browser.openPage();
    const textOf = async (selector: string) =>
      ((await page.textContent(selector)) ?? "").replaceAll(/\s+/g, " ").trim();
    await signIn(page, "youth-office.bielefeld");
    await page.goto("/");
    await takeScreenshot(page, "start of a new office");
    const start = await textOf("main");
    const due = await textOf("section[aria-labelledby=due]");
    await page.locator("section[aria-labelledby=due] a").click();
    await takeScreenshot(page, "counter of a new office");
    const listed = await page.locator("main tbody tr").allTextContents();
    await page.getByLabel("Aktenzeichen").fill("JA 1 (erfunden)");
    await page.getByRole("button", { name: "Öffnen", exact: true }).click();
    await page.waitForURL("**/counter/person");
    await takeScreenshot(page, "file of a new office");
    const file = await textOf("main");
    await page.getByRole("button", { name: "Text und Formular zeigen" }).click();
    await page.waitForURL("**/counter/consent");
    const consent = await textOf("main");

    expect(due).toContain("Akten: 1");
    expect(due).toContain("Der früheste Tag: 01.02.2026.");
    expect(await textOf(".hub-navigation")).toContain("Schalter");
    expect(start).not.toContain("Beispiel (erfunden)");
    expect(listed).toEqual([expect.stringContaining("Beispiel (erfunden)")]);
    expect(file).toContain("02.01.2026");
    expect(file).toContain("Verknüpfungsschein");
    expect(consent).toContain("Dieser Text nennt Ihre Stelle nicht.");
    await page.finish();
  },
  MILLISECONDS,
);

test(
  "an office made by mistake goes again and leaves nothing, but not while a database holds a file of it",
  async () => {
    const REMOVE = "npm run -s remove-office -- youth-office";
    hub?.process.kill("SIGTERM");
    await hub?.ended;
    const refused = await runLine(REMOVE, environment).catch((error: unknown) => String(error));
    const printed = await runLine(REMOVE, { ...environment, DATA_DIRECTORY: join(project.folder, ".data") });
    for (const [command] of printed.matchAll(/^ {2}(?:git|npm) .*$/gm)) await runLine(command);

    expect(refused).toContain("holds files (1), and this command throws nothing away that somebody has recorded.");
    expect(git("status", "--porcelain").split("\n")).toEqual(["?? question.graphql", ""]);
    expect(existsSync(join(project.folder, "node_modules/@kim-hub/youth-office"))).toBe(false);
  },
  MILLISECONDS,
);

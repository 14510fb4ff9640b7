import { execFile } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { copyTestData } from "@kim-hub/infra/prepared-data";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { type Environment, freshEnvironment } from "../harness/fresh-environment.js";
import { copyProject, type ProjectCopy } from "../harness/project-copy.js";
import { run, type StartedCommand, untilPrinted } from "../harness/start-command.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** Most of the commands build or compose the whole project. */
const MILLISECONDS = 900_000;

let environment: Environment;
let project: ProjectCopy;
let before: ReadonlyMap<string, string>;
let hub: StartedCommand | undefined;

beforeAll(async () => {
  environment = { ...(await freshEnvironment()), PORT_YOUTH_OFFICE: String(await findFreePort()) };
  project = await copyProject();
  await copyTestData(environment.DATA_DIRECTORY ?? "", {});
  before = readSources();
}, MILLISECONDS);

afterAll(async () => {
  hub?.process.kill("SIGTERM");
  await hub?.ended;
  project.remove();
});

/** The commands of CONTRIBUTING.md, "An office", as they stand there; the last starts the hub. */
function readCommands(): readonly string[] {
  const [, section = ""] = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8").split("\n## An office\n");
  const [, block = ""] = /```sh\n([^`]*)\n```/.exec(section) ?? [];

  return block.split("\n");
}

/** Runs a line in a shell, with invented people in place of `<name>`. */
async function runLine(line: string): Promise<string> {
  const command = line
    .replace('--author "<name>"', '--author "Fachstelle KIM-Datenmanagement (erfunden)"')
    .replace('"<name>"', '"Behördliche Datenschutzbeauftragte (erfunden)"');
  // Not this run's own environment: a newcomer has none of it.
  const { PATH, HOME, TMPDIR, npm_execpath } = process.env;
  const { stdout } = await promisify(execFile)("sh", ["-c", command], {
    cwd: project.folder,
    env: { PATH, HOME, TMPDIR, npm_execpath },
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

    expect(commands).toHaveLength(8);
    expect(commands.at(-1)).toBe("npm start");
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
    expect(printed.at(-1)).toMatch(/\n\d+ test files\n\d+ passed, 0 failed\n/);
    expect(changed.filter((path) => !path.startsWith("subgraphs/youth-office/")).toSorted()).toEqual(
      [
        "schema/offices/src/offices.ts",
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
        ...["schema/supergraph.graphql", "gateway/dashboards/src/graphql/graphql.ts"],
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

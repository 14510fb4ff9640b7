import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { isPortFree } from "@kim-hub/postgres/free-port";
import { type LiveHub, startLiveHub } from "../harness/live-hub.js";
import { copyProject, type ProjectCopy } from "../harness/project-copy.js";
import { jsonLines } from "../harness/request-lines.js";
import { run, type StartedCommand, untilPrinted } from "../harness/start-command.js";
import { untilTrue } from "../harness/until-found.js";

const RESOLVER = "subgraphs/ki-strategy/src/label/label.resolver.ts";
const LABEL = "subgraphs/ki-strategy/src/label/label.ts";
const LAST_FIELD = "  readonly label!: string;\n";
const ASKED = `{ labels(type: "AccessKind") { code label } }`;

let project: ProjectCopy;
let live: LiveHub;
let hub: StartedCommand;

beforeAll(async () => {
  project = await copyProject();
  live = await startLiveHub(project, { prepared: true });
  hub = live.command;
}, 400_000);

afterEach(async () => {
  if (hub.process.exitCode !== null || !hub.printed().includes("follows what you save")) return;
  await saidAfter(() => {
    project.restore(RESOLVER);
    project.restore(LABEL);
  });
}, 150_000);

afterAll(async () => {
  hub.process.kill("SIGTERM");
  await hub.ended;
  project.remove();
});

const labels = async () => (await live.ask(ASKED)).data?.labels?.[0]?.label;

const until = (isSo: () => Promise<boolean>) =>
  untilTrue(isSo, () => `It has not come to that: ${hub.printed().slice(-2000)}`);

/** The process of ki-strategy: of those that were ever ready the last one that lives. */
function runningProcess(): number | undefined {
  const log = readFileSync(join(live.environment.DATA_DIRECTORY ?? "", "logs", "ki-strategy.log"), "utf8");
  const ready = jsonLines(log).filter(({ msg }) => msg === "ready");

  return ready.map(({ pid }) => Number(pid)).findLast(isAlive);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** What the hub says of a save. */
const saidAfter = async (save: () => void) => (await live.saidAfter(save)).join("\n").trim();

test("what is saved in a resolver is the gateway's answer, and until then the one before", async () => {
  const answers = new Set<unknown>();
  project.edit(RESOLVER, [["    return found;", '    return [{ type: "AccessKind", code: "READ", label: "Neu" }];']]);
  await until(async () => {
    answers.add(await labels());

    return hub.printed().includes("✓ ki-strategy anew");
  });
  answers.add(await labels());

  expect([...answers]).toEqual(["Gelesen", "Neu"]);
  expect(hub.printed()).toMatch(/✓ ki-strategy anew {2}\d/);
}, 150_000);

test("a field that is saved is in the graph, and the contract that it changes is named", async () => {
  project.edit(LABEL, [
    [LAST_FIELD, `${LAST_FIELD}\n  @Field(() => String, { nullable: true })\n  @Public\n  readonly short?: string;\n`],
  ]);
  await until(
    async () => (await live.ask(`{ labels(type: "AccessKind") { short } }`)).data?.labels?.[0]?.short === null,
  );

  expect(hub.printed()).toContain("contract changed: ki-strategy");
}, 150_000);

test("a save that leaves the compiled modules as they are starts nothing", async () => {
  const pid = runningProcess();
  const said = await saidAfter(() =>
    project.edit(RESOLVER, [["@Resolver()", "export type Further = string;\n\n@Resolver()"]]),
  );

  expect(said).toMatch(/^✓ nothing that runs has changed/);
  expect(runningProcess()).toBe(pid);
}, 150_000);

test.each([
  {
    fact: "does not compile",
    file: RESOLVER,
    texts: [["    return found;", "    return 7;"]],
    line: /✗ subgraphs\/ki-strategy\/src\/label\/label\.resolver\.ts:30: Type 'number' is not assignable to type 'readonly Label\[\]'\./,
  },
  {
    fact: "has a field without data class",
    file: LABEL,
    texts: [[LAST_FIELD, `${LAST_FIELD}\n  @Field(() => String, { nullable: true })\n  readonly bare?: string;\n`]],
    line: /✗ subgraphs\/ki-strategy\/src\/label\/label\.ts:19: These fields have no @data class: Label\.bare\./,
  },
  {
    fact: "breaks a rule of composition",
    file: LABEL,
    texts: [
      [
        'import { Public } from "../data-classes.js";',
        'import { data, DataClass } from "@kim-hub/kit/data-class";\nimport { Public } from "../data-classes.js";',
      ],
      [
        LAST_FIELD,
        `${LAST_FIELD}\n  @Field(() => String, { nullable: true })\n  @data({ dataClass: DataClass.PUBLIC, basis: "none", retention: "NEVER_HEARD_OF" })\n  readonly kept?: string;\n`,
      ],
    ],
    line: /✗ subgraphs\/ki-strategy\/src\/label\/label\.ts:21: ki-strategy keeps Label\.kept as "NEVER_HEARD_OF", for which /,
  },
] as const)(
  "code that $fact is one sentence with file and line, and the last good graph answers",
  async ({ file, texts, line }) => {
    const said = await saidAfter(() => project.edit(file, texts));

    expect(said.split("\n")).toEqual([expect.stringMatching(line)]);
    expect(await labels()).toBe("Gelesen");
  },
  150_000,
);

test("a circuit that is open closes as soon as the save has started the process anew", async () => {
  process.kill(runningProcess() ?? 0, "SIGKILL");
  await until(async () => JSON.stringify(await live.ask(ASKED)).includes("CIRCUIT_OPEN"));
  project.edit(RESOLVER, [["    return found;", "    return [...found];"]]);
  await untilPrinted(hub, "ki-strategy has ended");
  const before = hub.printed().length;
  await until(async () => hub.printed().slice(before).includes("✓ ki-strategy anew"));

  expect(await labels()).toBe("Gelesen");
}, 150_000);

test("SIGINT stops everything", async () => {
  hub.process.kill("SIGINT");

  expect(await hub.ended).toBe(0);
  expect(hub.printed()).toContain("Everything has stopped.");
  for (const [name, port] of Object.entries(live.environment))
    if (name.startsWith("PORT_")) expect([name, await isPortFree(Number(port))]).toEqual([name, true]);
}, 60_000);

test("npm start composes what the code says, and names the committed contract that says something else", async () => {
  project.edit("subgraphs/ki-strategy/schema.graphql", [["  label: String!", "  label: Nowhere!"]]);
  hub = run(project.main("infra/dist/bundles/hub.js"), live.environment);
  await untilPrinted(hub, "Ctrl-C stops everything.");

  expect(hub.printed()).toContain(
    "The code says another contract than the committed one: ki-strategy; npm run schema writes it.",
  );
  expect(await labels()).toBe("Gelesen");
}, 150_000);

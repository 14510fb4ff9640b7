import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";
import { CHECKS } from "./checks.js";
import { copyProject } from "./copy-project.js";
import { planTasks } from "./due-workspaces.js";
import { hashTestedFiles, readTestedFiles } from "./tested-files.js";
import { listWorkspaces } from "./workspaces.js";

/** Whose tests read files of the whole project. */
const OF_ALL = ["infra", "schema", "schema/offices", "test"];

let copy: string;
let planned: Awaited<ReturnType<typeof planTasks>>;
let unchanged: ReadonlyMap<string, string>;
let unchangedChecks: ReadonlyMap<string, string>;

const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: copy, encoding: "utf8" });

beforeAll(async () => {
  process.loadEnvFile(join(ROOT, "infra/no-telemetry.env"));
  copy = copyProject();
  git("init", "--quiet");
  // Turborepo hashes anew, with every plan, each file that is in no commit.
  git("-c", "core.compression=0", "add", ".");
  git("-c", "user.name=Invented", "-c", "user.email=invented@example.org", "commit", "--quiet", "--message", "Before");
  planned = await plan();
  unchanged = hashesOf(planned);
  unchangedChecks = hashesOf(await planChecks());
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const turbo = join(ROOT, "node_modules/.bin/turbo");

const plan = () => planTasks({ turbo, root: copy, environment: { ...process.env, ...hashTestedFiles(copy) } });

const planChecks = () => planTasks({ turbo, root: copy, names: CHECKS });

const hashesOf = (tasks: Awaited<ReturnType<typeof planTasks>>) =>
  new Map(tasks.map(({ taskId, hash }) => [taskId, hash]));

/** The workspaces whose tests would run anew. */
async function listChanged(): Promise<readonly string[]> {
  const changed = (await plan()).filter(({ taskId, hash }) => unchanged.get(taskId) !== hash);

  return [...new Set(changed.map(({ directory }) => directory))].sort();
}

test("tests that have passed count for the same files, in every workspace", async () => {
  expect(hashesOf(await plan())).toEqual(unchanged);
  expect(unchanged.size).toBeGreaterThan(listWorkspaces().length - 2);
});

test.each([
  ["subgraphs/immigration/reference/status-rules.csv", ["subgraphs/immigration", ...OF_ALL]],
  ["subgraphs/naturalisation/src/nouns.ts", ["subgraphs/naturalisation", ...OF_ALL]],
  ["gateway/src/main.ts", ["gateway", ...OF_ALL]],
  ["infra/src/dev/hub.ts", OF_ALL],
  ["infra/src/dev/not-added-yet.ts", OF_ALL],
])("a change in %s runs the tests of its workspace, and of those that read the whole project", async (file, due) => {
  await whileChanged(file, async () => expect(await listChanged()).toEqual(due.toSorted()));
});

test.each([
  ...["subgraphs/kit/src/calendar/calendar.ts", "subgraphs/ki-strategy/schema.graphql", "schema/retention.csv"],
  ...["README.md", "package-lock.json", "jest.config.mjs", "infra/postgres/src/testing/jest-setup.ts"],
])("a change in %s runs the tests of every workspace", async (file) => {
  const all = [...new Set(planned.map(({ directory }) => directory))].sort();

  await whileChanged(file, async () => expect(await listChanged()).toEqual(all));
});

test("no file that git knows may change without the tests of infra and test, and in a workspace without its own", async () => {
  const known = git("ls-files", "--cached", "--others", "--exclude-standard").trim().split("\n");

  expect(readTestedFiles(copy)?.map(([file]) => file)).toEqual(expect.arrayContaining(known));
  for (const { directory, inputs } of planned) {
    const own = known
      .filter((file) => file.startsWith(`${directory}/`))
      .map((file) => file.slice(directory.length + 1));

    expect(own.filter((file) => !(file in inputs))).toEqual([]);
  }
});

test("lint and the search for unused code count for the same files, on any day, and every file that git knows is one of them", async () => {
  const checks = await planChecks();
  const files = readTestedFiles(copy)?.map(([file]) => file) ?? [];

  expect(checks.map(({ taskId }) => taskId)).toEqual(CHECKS.map((name) => `//#${name}`));
  expect(hashesOf(checks)).toEqual(unchangedChecks);
  expect(files.length).toBeGreaterThan(1000);
  for (const { inputs } of checks) expect(files.filter((file) => !(file in inputs))).toEqual([]);
});

test.each([
  ...[
    "README.md",
    "biome.json",
    "knip.jsonc",
    "package-lock.json",
    "gateway/dashboards/src/graphql/not-added-yet.graphql",
  ],
  ...["infra/package.json", "subgraphs/immigration/src/contract.test.ts", "test/fixtures/not-added-yet.json"],
])("a change in %s has lint and the search for unused code run anew", async (file) => {
  await whileChanged(file, async () => {
    for (const [check, hash] of hashesOf(await planChecks())) expect(hash).not.toBe(unchangedChecks.get(check));
  });

  expect(hashesOf(await planChecks())).toEqual(unchangedChecks);
});

test("tests that passed on another day do not count", () => {
  const hashed = hashTestedFiles(copy);
  jest.useFakeTimers({ now: Date.now() + 25 * 3_600_000, doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
  const tomorrow = hashTestedFiles(copy);
  jest.useRealTimers();

  expect(Object.values(tomorrow)).not.toEqual(expect.arrayContaining([hashed.TESTED_BASE]));
  expect(Object.values(tomorrow)).not.toEqual(expect.arrayContaining([hashed.TESTED_PROJECT]));
});

test("outside of a checkout nothing is taken from an earlier run", () => {
  const folder = dirname(copy);

  expect(readTestedFiles(folder)).toBeNull();
  expect(hashTestedFiles(folder)).not.toEqual(hashTestedFiles(folder));
});

async function whileChanged(file: string, look: () => Promise<void>): Promise<void> {
  const path = join(copy, file);
  const before = existsSync(path) ? readFileSync(path) : null;
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, "\n");
  try {
    await look();
  } finally {
    if (before === null) rmSync(path);
    else writeFileSync(path, before);
  }
}

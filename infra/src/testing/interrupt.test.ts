import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createTemporaryFolder } from "@kim-hub/postgres/throw-away";
import { makeWorkspace } from "./chosen-workspace.js";

const RUN = fileURLToPath(new URL("interrupted-run.js", import.meta.url));
const CHOSEN = fileURLToPath(new URL("chosen-run.js", import.meta.url));
/** A test whose process holds a program of its own group, as a hub holds its PostgreSQL. */
const HOLDING = `
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { test } from "@jest/globals";
test("runs on", async () => {
  spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)", tmpdir() + "/held"], { detached: true, stdio: "ignore" });
  process.stdout.write("running");
  await new Promise(() => {});
}, 60_000);
`;
const SETUP = `
  const { default: setUp } = await import(import.meta.resolve("@kim-hub/postgres/jest-setup"));
  await setUp();
  console.log("running");
  setInterval(() => {}, 1000);
`;

let folder: string;

beforeEach(async () => {
  folder = await createTemporaryFolder();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(args: readonly string[]): ChildProcess {
  const { TEST_POSTGRES_URL: _, ...environment } = process.env;

  return spawn(process.execPath, args, {
    env: { ...environment, TMPDIR: folder },
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    // Its own process group, to which a terminal would send its Ctrl-C.
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Ctrl-C, as often as said. */
async function interrupt(child: ChildProcess, times: number): Promise<void> {
  const { pid = 0 } = child;
  for (let sent = 0; sent < times && child.exitCode === null && child.signalCode === null; sent++) {
    process.kill(-pid, "SIGINT");
    await pause(100);
  }
}

/** The programs that were started on anything in the folder and still run. */
function programs(): string[] {
  return readdirSync("/proc")
    .filter((id) => /^\d+$/.test(id))
    .flatMap((id) => {
      try {
        return [readFileSync(`/proc/${id}/cmdline`, "utf8")];
      } catch {
        return [];
      }
    })
    .filter((command) => command.includes(folder));
}

test.each([
  ["a test run", [RUN], 1],
  ["a test run that is interrupted again while it ends", [RUN], 3],
  ["the set-up of one workspace's tests", ["--input-type=module", "--eval", SETUP], 1],
])("Ctrl-C in %s leaves no PostgreSQL and no folder", async (_title, args, times) => {
  const child = start(args);
  const ended = once(child, "exit");
  const { stdout } = child;
  if (!stdout) throw new Error("The run has no output to wait for.");
  await once(stdout, "data");
  const before = programs();
  await interrupt(child, times);
  await ended;

  expect(before.some((command) => command.includes("postgres"))).toBe(true);
  expect(programs()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test("Ctrl-C in a run of one test file leaves neither PostgreSQL nor what the test had started, and no folder", async () => {
  const workspace = makeWorkspace(HOLDING);
  try {
    const child = start([CHOSEN, workspace.name, workspace.test]);
    const ended = once(child, "exit");
    if (!child.stdout) throw new Error("The run has no output to wait for.");
    await once(child.stdout, "data");
    while (!programs().some((command) => command.includes("held"))) await pause(10);
    await interrupt(child, 1);
    await ended;
  } finally {
    workspace.remove();
  }

  expect(programs()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test("Ctrl-C while PostgreSQL starts leaves none and no folder", async () => {
  const child = start([RUN]);
  const ended = once(child, "exit");
  while (readdirSync(folder).length < 2) await pause(10);
  await interrupt(child, 1);
  await ended;

  expect(programs()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

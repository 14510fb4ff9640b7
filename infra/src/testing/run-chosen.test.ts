import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "@jest/globals";
import { findProcessesOn } from "@kim-hub/postgres/process-table";
import { ROOT } from "../installation/root.js";
import { type ChosenWorkspace, makeWorkspace } from "./chosen-workspace.js";
import { listFailures } from "./failed-tests.js";

const RUN = fileURLToPath(new URL("chosen-run.js", import.meta.url));
const FILE = `
import { expect, test } from "@jest/globals";
test("a path (with its token) is answered", () => expect(process.env.TEST_POSTGRES_URL).toContain("postgres://"));
test("a path of another office is not there", () => expect(1).toBe(2));
`;

let workspace: ChosenWorkspace;

afterEach(() => workspace.remove());

async function run(...name: readonly string[]): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, [RUN, workspace.name, workspace.test, ...name], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);

  return { code, printed };
}

test("a run by a name has PostgreSQL, runs the tests of that name, and shows no others", async () => {
  workspace = makeWorkspace(FILE);

  expect(await run("path (with its")).toEqual({
    code: 0,
    printed: `${workspace.test}\n  ✓ a path (with its token) is answered\n`,
  });
});

test("a run of a file shows what failed and why, and its results name it", async () => {
  workspace = makeWorkspace(FILE);
  const { code, printed } = await run();

  expect(code).toBe(1);
  expect(printed).toContain(
    `${workspace.test}\n  ✓ a path (with its token) is answered\n  ✗ a path of another office is not there\n`,
  );
  expect(printed).toContain("Expected: 2");
  expect(listFailures([join(ROOT, workspace.name, "dist/jest-results.json")])).toEqual([
    `${workspace.test} › a path of another office is not there: Error: expect(received).toBe(expected) // Object.is equality`,
  ]);
});

test("what a beforeAll had started before it failed ends with the run", async () => {
  const mark = randomUUID();
  workspace = makeWorkspace(`
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { beforeAll, test } from "@jest/globals";
beforeAll(() => {
  const args = ["--eval", "setInterval(() => {}, 1000)", tmpdir() + "/${mark}"];
  const { pid } = spawn(process.execPath, args, { detached: true, stdio: "ignore" });
  throw new Error("The set-up failed beside process " + pid + ".");
});
test("never runs", () => {});
`);
  const { code, printed } = await run();

  expect(code).toBe(1);
  expect(printed).toMatch(/The set-up failed beside process \d+\./);
  expect(await findProcessesOn(mark)).toEqual([]);
});

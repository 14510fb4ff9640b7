import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";
import { makeScratchFolder } from "./scratch-folder.js";

const FILE = `
import { createServer } from "node:http";
import { beforeAll, test } from "@jest/globals";
beforeAll(async () => {
  await new Promise((resolve) => createServer().listen(0, "127.0.0.1", resolve));
  throw new Error("The set-up failed.");
});
test("never runs", () => {});
`;

let folder: string;

beforeEach(() => {
  folder = makeScratchFolder();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a beforeAll that fails with a server still open ends the test run, as a failure", async () => {
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/failing.test.js"), FILE);
  const jest = join(ROOT, "node_modules/jest/bin/jest.js");
  const args = ["--experimental-vm-modules", jest, "--config", join(ROOT, "jest.config.mjs"), "--rootDir", folder];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  const impatience = setTimeout(() => child.kill("SIGKILL"), 30_000);
  const [said, [code, signal]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  clearTimeout(impatience);

  expect({ code, signal }).toEqual({ code: 1, signal: null });
  expect(said).toContain("The set-up failed.");
});

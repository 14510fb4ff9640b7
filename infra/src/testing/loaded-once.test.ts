import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";
import type { FileResult } from "./failed-tests.js";
import { makeScratchFolder } from "./scratch-folder.js";

/** Counts how often it is loaded by one process. */
const LOADED = (name: string) =>
  `globalThis.${name} = (globalThis.${name} ?? 0) + 1; export const times = globalThis.${name};`;
const FIRST = `
import { expect, jest, test } from "@jest/globals";
import { times } from "./product.js";
import { times as ofHelper } from "./testing/helper.js";
globalThis.fetch = () => {};
process.env.LEFT_BEHIND = "yes";
test("the first", () => expect([times, ofHelper]).toEqual([1, 1]));
test("a clock that is never set back", () => {
  jest.useFakeTimers({ now: 0 });
  jest.spyOn(Math, "max").mockReturnValue(7);
  expect([Date.now(), Math.max(1, 2)]).toEqual([0, 7]);
});`;
const SECOND = `
import { expect, test } from "@jest/globals";
import { times } from "./product.js";
import { times as ofHelper } from "./testing/helper.js";
test("loads the product no second time, and what helps tests anew", () => expect([times, ofHelper]).toEqual([1, 2]));
test("finds globals and variables as they were", async () => {
  expect(process.env.LEFT_BEHIND).toBeUndefined();
  expect(await (await fetch("data:,there")).text()).toBe("there");
  expect([Date.now() > 0, Math.max(1, 2)]).toEqual([true, 2]);
});`;
const FAULTY = `
import { test } from "@jest/globals";
import { scanOutput } from "@kim-hub/kit/forbidden-outputs";
test("too slow", () => new Promise(() => {}), 50);
test("puts out what none may", () => scanOutput("999999912345", { place: "an answer", reader: null }));`;

let folder: string;
/** Test, status and reason, by the name of the file. */
let results: Readonly<Record<string, readonly unknown[]>>;

/** A small workspace with these compiled files, whose tests one process runs one file after the other. */
beforeAll(async () => {
  folder = makeScratchFolder();
  mkdirSync(join(folder, "dist/testing"), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(folder, "dist", file), text);
  write("product.js", LOADED("product"));
  write("testing/helper.js", LOADED("helper"));
  write("a.test.js", FIRST);
  write("b.test.js", SECOND);
  write("c.test.js", FAULTY);
  writeFileSync(join(folder, "sequencer.mjs"), "export default class { sort = (tests) => tests; cacheResults() {} }");
  const output = join(folder, "results.json");
  const files = ["a", "b", "c"].map((name) => join(folder, `dist/${name}.test.js`));
  const jest = [join(ROOT, "node_modules/jest/bin/jest.js"), "--config", join(ROOT, "jest.config.mjs")];
  const args = [
    ...jest,
    "--rootDir",
    folder,
    "--runInBand",
    "--testSequencer",
    join(folder, "sequencer.mjs"),
    "--json",
    `--outputFile=${output}`,
    "--runTestsByPath",
  ];
  await new Promise((resolve) => execFile(process.execPath, [...args, ...files], { cwd: folder }, resolve));
  const { testResults } = JSON.parse(readFileSync(output, "utf8"));
  results = Object.fromEntries(testResults.map(readFile));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readFile = ({ name, assertionResults }: FileResult) => [
  basename(name),
  assertionResults.map(({ fullName, status, failureMessages }) => [fullName, status, failureMessages[0] ?? ""]),
];

test("a process loads what tests are about once, and what helps tests for each file", () => {
  expect(results["a.test.js"]).toContainEqual(["the first", "passed", ""]);
  expect(results["b.test.js"]).toContainEqual([
    ...["loads the product no second time, and what helps tests anew", "passed", ""],
  ]);
});

test("a file finds the clock, functions, globals and variables as they were before another", () => {
  expect(results["a.test.js"]).toContainEqual(["a clock that is never set back", "passed", ""]);
  expect(results["b.test.js"]).toContainEqual(["finds globals and variables as they were", "passed", ""]);
});

test("in each file a test that takes too long fails, and one after which an output is found that none may put out", () => {
  expect(results["c.test.js"]).toEqual([
    ["too slow", "failed", expect.stringContaining("Exceeded timeout of 50 ms")],
    ["puts out what none may", "failed", expect.stringContaining("an AZR number in an answer")],
  ]);
});

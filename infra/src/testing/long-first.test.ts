import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "@jest/globals";
import LongFirst from "./long-first.js";

const FILES = {
  "small.test.js": "test(1);",
  "large.test.js": `test("${"x".repeat(500)}", () => {});`,
  "minute.test.js": 'test("a", () => {}, 60_000);',
  "long.test.js": 'test.each([1])(\n  "b",\n  () => {},\n  600_000,\n);',
  "number.test.js": "const FILES = 900_000;",
};

test("files begin in the order of the time that they allow themselves, then of their size", () => {
  const folder = mkdtempSync(join(tmpdir(), "long-"));
  const tests = Object.entries(FILES).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);

    return { path };
  });

  expect(new LongFirst().sort(tests).map(({ path }) => basename(path))).toEqual([
    "long.test.js",
    "minute.test.js",
    "large.test.js",
    "number.test.js",
    "small.test.js",
  ]);
  rmSync(folder, { recursive: true });
});

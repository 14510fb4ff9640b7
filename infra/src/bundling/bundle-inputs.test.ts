import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { areInputsSame, recordInputs } from "./bundle-inputs.js";

const FILES = ["one.js", "two.js", "gone.js"];
const EARLIER = new Date(Date.now() - 60_000);

let root: string;
let record: string;

const write = (file: string, text: string) => {
  writeFileSync(join(root, file), text);
  utimesSync(join(root, file), EARLIER, EARLIER);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "inputs-"));
  record = join(root, "inputs.json");
  write("one.js", "export const ONE = 1;");
  write("two.js", "export const TWO = 2;");
  recordInputs(record, { root, files: FILES, begin: Date.now() });
});

afterEach(() => rmSync(root, { recursive: true }));

test("files that were written again with the same bytes are the same, and the note is new", () => {
  writeFileSync(join(root, "one.js"), "export const ONE = 1;");
  utimesSync(record, EARLIER, EARLIER);

  expect(areInputsSame(record, root)).toBe(true);
  expect(statSync(record).mtimeMs).toBeGreaterThan(EARLIER.getTime());
});

test.each([
  ["one that holds other bytes, however old it says it is", () => write("two.js", "export const TWO = 3;")],
  ["one that is no longer there", () => rmSync(join(root, "one.js"))],
  ["one that was not there", () => write("gone.js", "")],
])("files are not the same with %s, and the note stays as old", (_title, change) => {
  utimesSync(record, EARLIER, EARLIER);
  change();

  expect(areInputsSame(record, root)).toBe(false);
  expect(statSync(record).mtimeMs).toBe(EARLIER.getTime());
});

test("of files that changed while they were joined nothing is noted, and an earlier note goes", () => {
  recordInputs(record, { root, files: FILES, begin: EARLIER.getTime() });

  expect(existsSync(record)).toBe(false);
});

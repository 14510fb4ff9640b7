import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { addMatrixApproval } from "./add-matrix-approval.js";
import { checkMatrix } from "./check-matrix.js";
import { MATRIX, MATRIX_APPROVALS, readMatrix, SCHEMA_FOLDER } from "./read-matrix.js";

const AUTHOR = "Fachstelle KIM-Datenmanagement (erfunden)";
const BY = "Behördliche Datenschutzbeauftragte (erfunden)";
const ON = "2027-03-01";
const NEXT = "2027-03-01.1";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "matrix-"));
  for (const file of [MATRIX, MATRIX_APPROVALS]) cpSync(join(SCHEMA_FOLDER, file), join(folder, file));
});

afterEach(() => rmSync(folder, { recursive: true }));

const check = (today = ON) => checkMatrix(readMatrix(folder), today);
const approve = (by = BY, author = AUTHOR) => addMatrixApproval(folder, { author, by, on: ON });

/** Replaces words that a file holds. */
function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(folder, file), "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} holds no such words.`);
  writeFileSync(join(folder, file), after);
}

const raise = (version = NEXT) => change(MATRIX, /^policyVersion: .*$/m, `policyVersion: "${version}"`);

test("the committed access matrix is the one that somebody other than its author approved", () => {
  expect(() => checkMatrix(readMatrix(), localDate())).not.toThrow();
});

test("comments and layout do not count", () => {
  change(MATRIX, /^ *#.*\n/gm, "");
  change(MATRIX, "minimumCount: 5 #", "minimumCount:    5 # still");

  expect(check).not.toThrow();
});

test.each<[string, string | RegExp, string]>([
  ["minimumCount", "\nminimumCount: 5", "\nminimumCount: 3"],
  ["sensitiveMinimumCount", "sensitiveMinimumCount: 10", "sensitiveMinimumCount: 5"],
  ["savedQueriesOnly", "roles: [FUNDING_AUDITOR, DATA_PROTECTION_AUDITOR]", "roles: [FUNDING_AUDITOR]"],
  ["roles/FUNDING_AUDITOR", "[FUNDING_AUDIT], classes: [AGGREGATE]", "[FUNDING_AUDIT], classes: [AGGREGATE, CASE]"],
  ["roles/AGENCY_DEVELOPER", "importers:", "importers:\n  - { role: AGENCY_DEVELOPER, subgraphs: [immigration] }"],
  ["other", "importers:", "other: true\nimporters:"],
])("a change of %s without an approval stops, and one by somebody else lets it pass", (object, from, to) => {
  change(MATRIX, from, to);
  expect(check).toThrow(`The access matrix cannot be published:\n${object} changed since ${BY} approved policyVersion`);
  expect(check).toThrow("npm run -s access-matrix -- approve --author");

  raise();
  expect(check).toThrow(`policyVersion ${NEXT} is unapproved; somebody other than its author approves it`);

  const { objects } = approve();
  expect(check).not.toThrow();
  expect(readMatrix(folder).approvals.at(-1)).toEqual({ policyVersion: NEXT, on: ON, author: AUTHOR, by: BY, objects });
});

test("the author approves nothing, however the name is written, and an approval by hand is found", () => {
  change(MATRIX, "\nminimumCount: 5", "\nminimumCount: 6");
  raise();
  const refusal = `${AUTHOR} is the author of the access matrix; somebody else has to approve it.`;
  expect(() => approve(` ${AUTHOR.toUpperCase()} `)).toThrow(refusal);
  expect(() => approve(" ")).toThrow("An approval has the names of the author and of whoever agrees.");

  approve();
  change(MATRIX_APPROVALS, new RegExp(`(on: ${ON}\\n    author: .*\\n    by: ).*`), `$1${AUTHOR}`);
  expect(check).toThrow(`policyVersion ${NEXT} was approved by its author, ${AUTHOR}.`);
});

test("an approval that is missing, of a day to come or of no version is a fault", () => {
  const [first] = readMatrix(folder).approvals;
  change(MATRIX, "\nminimumCount: 5", "\nminimumCount: 6");
  raise("2027-03-01.2");
  expect(() => approve()).toThrow(/^policyVersion 2027-03-01.2 is not the next after .*: the next number of that day/);
  change(MATRIX, "2027-03-01.2", NEXT);
  approve();
  expect(() => check("2027-02-28")).toThrow(`policyVersion ${NEXT} is approved on a day to come, ${ON}.`);

  const later = { ...readMatrix(folder).approvals.at(-1), policyVersion: "2027-03-02.2" };
  writeFileSync(join(folder, MATRIX_APPROVALS), JSON.stringify({ approvals: [first, later] }));
  expect(check).toThrow("policyVersion 2027-03-02.2 does not follow the one approved before");
  writeFileSync(join(folder, MATRIX_APPROVALS), JSON.stringify({ approvals: [{ ...first, policyVersion: "2027" }] }));
  expect(check).toThrow("policyVersion 2027 is no day with a number, such as 2026-01-31.1.");
  rmSync(join(folder, MATRIX_APPROVALS));
  expect(check).toThrow(`policyVersion ${NEXT} is unapproved`);
});

test("what is approved already, changed without a new version, or did not change is refused", () => {
  expect(() => approve()).toThrow(/^policyVersion .* is approved already, by /);
  change(MATRIX, "\nminimumCount: 5", "\nminimumCount: 6");
  expect(() => approve()).toThrow(/^policyVersion .* was approved before minimumCount changed, by /);
  change(MATRIX, "\nminimumCount: 6", "\nminimumCount: 5");
  raise();
  expect(() => approve()).toThrow("Nothing in the access matrix changed since policyVersion");
});

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { addApproval } from "./add-approval.js";
import { noteAuthor } from "./note-author.js";
import { readSavedQueries, readSavedQuery, SAVED_QUERIES } from "./read-saved-queries.js";

const ID = "s8-funding-by-pillar";
const BY = "Behördliche Datenschutzbeauftragte (erfunden)";
const ON = "2026-12-01";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "approvals-"));
  cpSync(join(SAVED_QUERIES, ID), join(folder, ID), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

const pathOf = (file: string) => join(folder, ID, file);
const approvals = () => readFileSync(pathOf("approvals.yaml"), "utf8");

function raiseVersion(version: number): void {
  const sheet = readFileSync(pathOf("sheet.yaml"), "utf8");
  writeFileSync(pathOf("sheet.yaml"), sheet.replace(/^version: \d+$/m, `version: ${version}`));
}

test("the first approval makes the file, with the version, what was read, who and when", () => {
  rmSync(pathOf("approvals.yaml"));
  const { contentHash } = readSavedQuery(folder, ID);
  const approval = addApproval(folder, ID, { by: `  ${BY} `, on: ON });

  expect(approval).toEqual({ version: 1, contentHash, by: BY, on: ON });
  expect(approvals()).toBe(
    [
      "# Who has read which version and agrees to it, the oldest first; never the author.",
      "approvals:",
      "  - version: 1",
      `    contentHash: ${contentHash}`,
      `    by: ${BY}`,
      `    on: ${ON}`,
      "",
    ].join("\n"),
  );
  expect(readSavedQueries(folder)[0]?.approvals).toEqual([approval]);
});

test("a later approval is added behind what stands there, comments and all", () => {
  const before = approvals().replace("approvals:\n", "approvals:\n  # Erste Fassung, nach Rücksprache.\n");
  writeFileSync(pathOf("approvals.yaml"), before);
  raiseVersion(2);
  const { contentHash } = addApproval(folder, ID, { by: BY, on: ON });

  expect(approvals()).toBe(`${before}  - version: 2\n    contentHash: ${contentHash}\n    by: ${BY}\n    on: ${ON}\n`);
});

test.each([["Fachstelle KIM-Datenmanagement (erfunden)"], [" fachstelle  KIM-datenmanagement (Erfunden)"]])(
  "the author approves nothing, however the name is written: %j",
  (by) => {
    raiseVersion(2);
    const before = approvals();

    expect(() => addApproval(folder, ID, { by, on: ON })).toThrow(
      "Fachstelle KIM-Datenmanagement (erfunden) is the author of s8-funding-by-pillar; somebody else has to approve it.",
    );
    expect(approvals()).toBe(before);
  },
);

test("a version that is approved already is refused, with the same content or with another", () => {
  expect(() => addApproval(folder, ID, { by: BY, on: ON })).toThrow(
    `Version 1 of ${ID} is approved already, by ${BY} on 2026-11-29.`,
  );
  writeFileSync(pathOf("query.graphql"), "{ territories { ags } }");
  expect(() => addApproval(folder, ID, { by: BY, on: ON })).toThrow(
    `Version 1 of ${ID} was approved with another operation or sheet, by ${BY} on 2026-11-29; give the sheet a new version.`,
  );
});

test("a version below the last approved one, an empty name and a folder without a sheet are refused", () => {
  raiseVersion(3);
  addApproval(folder, ID, { by: BY, on: ON });
  raiseVersion(2);
  expect(() => addApproval(folder, ID, { by: BY, on: ON })).toThrow(
    `Version 3 of ${ID} is approved, and the sheet says 2.`,
  );
  expect(() => addApproval(folder, ID, { by: " ", on: ON })).toThrow("An approval has the name of whoever agrees.");
  rmSync(pathOf("sheet.yaml"));
  expect(() => addApproval(folder, ID, { by: BY, on: ON })).toThrow(`These saved queries have no sheet.yaml: ${ID}.`);
  expect(existsSync(pathOf("sheet.yaml"))).toBe(false);
});

test("the author of the approved version is noted once, before a later sheet names another", () => {
  rmSync(pathOf("approvals.yaml"));
  addApproval(folder, ID, { by: BY, on: ON });
  noteAuthor(folder, ID);
  const noted = approvals();
  noteAuthor(folder, ID);
  raiseVersion(2);
  noteAuthor(folder, ID);

  expect(noted).toContain(`    on: ${ON}\n    author: Fachstelle KIM-Datenmanagement (erfunden)\n`);
  expect(approvals()).toBe(noted);
  expect(readSavedQuery(folder, ID).approvals).toMatchObject([
    { version: 1, author: "Fachstelle KIM-Datenmanagement (erfunden)", by: BY },
  ]);
});

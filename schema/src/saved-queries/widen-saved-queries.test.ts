import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { camelName, declarationOf, OFFICE_NAMES, pascalName } from "@kim-hub/offices/office-names";
import { parse as parseOperation, print } from "graphql";
import { readSavedQuery, SAVED_QUERIES } from "./read-saved-queries.js";
import { listQueriesOfAll, widenSavedQueries } from "./widen-saved-queries.js";

const KNOWN = OFFICE_NAMES.map((office) => {
  const { de, en } = declarationOf(office).words;

  return { camel: camelName(office), pascal: pascalName(office), german: de, english: en };
});
const ADDED = { camel: "youthOffice", pascal: "YouthOffice", german: "Jugendamt", english: "Youth office" };

const folder = mkdtempSync(join(tmpdir(), "saved-queries-"));
const ids = listQueriesOfAll(KNOWN);

beforeAll(() => {
  const [known] = KNOWN.slice(-1);
  if (!known) throw new Error("There is no office.");
  for (const id of ids) cpSync(join(SAVED_QUERIES, id), join(folder, id), { recursive: true });
  widenSavedQueries(ids, { known, added: ADDED, folder });
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the audits that ask all offices are found by what they ask", () => {
  expect(ids).toEqual(
    expect.arrayContaining([
      "a1-own-accesses",
      "a8-retention-overdue",
      "a11-disclosure-review",
      "start-data-protection",
    ]),
  );
  expect(ids).not.toContain("a3-random-sample-immigration");
  expect(ids).not.toContain("a2-access-without-valid-consent");
});

test("each asks a new office what it asks the others, in a next version that nobody has approved", () => {
  for (const id of ids) {
    const [before, after] = [readSavedQuery(SAVED_QUERIES, id), readSavedQuery(folder, id)];
    const newcomer = (text: string) => text.split(/\W+/).filter((word) => /youthOffice|YouthOffice/.test(word)).length;

    expect(after.sheet.version).toBe(before.sheet.version + 1);
    // Who wrote what was approved stays on record.
    expect(after.approvals).toEqual(before.approvals.map((each) => ({ author: before.sheet.author, ...each })));
    expect(newcomer(after.text)).toBeGreaterThan(0);
    expect(after.sheet.tables.slice(0, before.sheet.tables.length)).toEqual(before.sheet.tables);
    expect(after.sheet.tables.at(-1)?.title).toEqual({ de: "Jugendamt", en: "Youth office" });
    // It is a whole operation.
    expect(print(parseOperation(after.text))).toContain("youthOffice");
  }
});

test("what an audit passes by holds for the new office's table, and its pages have a parameter of their own", () => {
  const { sheet } = readSavedQuery(folder, "a8-retention-overdue");
  const review = readSavedQuery(folder, "a11-disclosure-review");

  expect(sheet.passAlso?.at(-1)).toMatchObject({ table: 6, rows: 0, where: "youthOffice.overdueCount" });
  expect(review.text).toContain("after: $afterYouthOffice");
  expect(review.sheet.parameters.get("afterYouthOffice")?.en).toBe(
    "End of the page before of the youth office, as that page names it",
  );
  expect(readFileSync(join(folder, "a8-retention-overdue/query.graphql"), "utf8")).toContain(
    "  youthOffice: youthOfficeRetentionOverdue(asOf: $asOf) {\n    agency\n",
  );
});

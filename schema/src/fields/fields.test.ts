import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { listOwnedFields } from "../data-rules.js";
import { readContracts } from "../subgraphs.js";
import { approveFields } from "./approve-fields.js";
import { FIELD_TABLE, readFieldTable, writeFieldTable } from "./field-table.js";
import { followContracts } from "./follow-contracts.js";

const BY = "Leitung Case Management (erfunden)";
const ROW = { owner: "case-management", field: "Case.id", class: "CASE", since: "2026-11-27", approvedBy: BY };
const FIELD = { subgraph: "case-management", coordinate: "Case.id", dataClass: "CASE" };
const TODAY = "2026-12-01";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fields-"));
  file = join(folder, "fields.csv");
});

afterEach(() => rmSync(folder, { recursive: true }));

test("the committed table has a row for each field of the committed contracts, with its class", () => {
  const table = readFieldTable(FIELD_TABLE);

  expect(followContracts(table, listOwnedFields(readContracts()), TODAY)).toEqual(table);
});

test("a field that stays keeps its row; a new one and one of another class stand there from today, unapproved", () => {
  const title = { ...FIELD, coordinate: "Case.title" };

  expect(followContracts([ROW], [title, FIELD], TODAY)).toEqual([
    ROW,
    { owner: ROW.owner, field: "Case.title", class: "CASE", since: TODAY, approvedBy: null },
  ]);
  expect(followContracts([ROW], [{ ...FIELD, dataClass: "SPECIAL" }], TODAY)).toEqual([
    { ...ROW, class: "SPECIAL", since: TODAY, approvedBy: null },
  ]);
});

test("a field that went is no row, and one that comes back is approved anew", () => {
  const gone = followContracts([ROW], [], TODAY);

  expect(gone).toEqual([]);
  expect(followContracts(gone, [FIELD], TODAY)).toEqual([{ ...ROW, since: TODAY, approvedBy: null }]);
});

test("one owner's fields are approved, all or some, and nothing else of the table changes", () => {
  const open = { ...ROW, approvedBy: null };
  const rows = [ROW, { ...open, field: "Case.a" }, { ...open, field: "Case.b" }, { ...open, owner: "immigration" }];
  writeFieldTable(file, rows);

  expect(approveFields(file, { owner: "case-management", fields: ["Case.b"], by: " Wer, auch immer " })).toHaveLength(
    1,
  );
  expect(approveFields(file, { owner: "case-management", fields: [], by: BY })).toHaveLength(1);
  expect(readFieldTable(file)).toEqual([
    rows[0],
    { ...rows[1], approvedBy: BY },
    { ...rows[2], approvedBy: "Wer, auch immer" },
    rows[3],
  ]);
});

test.each([
  [{ owner: "immigration", fields: [], by: BY }, "No fields are immigration's; choose one of case-management."],
  [{ owner: ROW.owner, fields: [], by: " " }, "An approval has the name of whoever agrees."],
  [{ owner: ROW.owner, fields: [], by: BY }, "Every field of case-management is approved already."],
  [{ owner: ROW.owner, fields: ["Case.id"], by: BY }, "case-management has no unapproved field Case.id."],
])("an approval of nothing is refused: %j", (approval, sentence) => {
  writeFieldTable(file, [ROW]);
  const before = readFileSync(file, "utf8");

  expect(() => approveFields(file, approval)).toThrow(sentence);
  expect(readFileSync(file, "utf8")).toBe(before);
});

test("a table of another form is refused with its line", () => {
  writeFileSync(file, "owner,field\na,b\n");
  expect(() => readFieldTable(file)).toThrow("fields.csv has the columns owner, field, class, since, approvedBy.");
  writeFileSync(file, "owner,field,class,since,approvedBy\na,b,PUBLIC,today,\n");
  expect(() => readFieldTable(file)).toThrow("fields.csv, line 2: since is a day such as 2026-01-31.");
});

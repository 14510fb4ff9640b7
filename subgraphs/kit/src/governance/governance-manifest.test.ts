import { expect, test } from "@jest/globals";
import { type Governance, readGovernance, writeGovernance } from "./governance-manifest.js";
import { isSameName } from "./is-same-name.js";

const CHANGE = {
  at: "2026-11-29",
  object: "saved-query/x",
  oldHash: null,
  newHash: "sha256:1",
  author: "A",
  approver: "B",
};
const FIELD = {
  ...{ field: "Case.id", subgraph: "case-management", owner: "Case Management", class: "CASE", purpose: "Fallarbeit" },
  ...{ basis: "§ 67b SGB X", retention: null, since: "2026-11-29", approvedBy: null },
};
const GOVERNANCE: Governance = { changes: [CHANGE], fields: [FIELD] };

test("a manifest has a line for each row and is read as it was written", () => {
  const text = writeGovernance(GOVERNANCE);

  expect(text.split("\n")).toContain(JSON.stringify(FIELD));
  expect(readGovernance("governance.json", text)).toEqual(GOVERNANCE);
});

test.each([
  [{ ...CHANGE, at: "yesterday" }, "governance.json, changes 1: at is a day such as 2026-01-31."],
  [{ ...CHANGE, author: "" }, "governance.json, changes 1: author is a text that is not empty."],
  [{ ...CHANGE, reason: "x" }, "governance.json, changes 1: reason is no key here"],
])("a row that breaks a rule of its form is named: %j", (change, fault) => {
  expect(() => readGovernance("governance.json", writeGovernance({ ...GOVERNANCE, changes: [change] }))).toThrow(fault);
});

test("a name stays the same under blanks and capital letters", () => {
  expect(isSameName(" Revision  (ERFUNDEN)", "Revision (erfunden)")).toBe(true);
  expect(isSameName("Revision (erfunden)", "Datenschutz (erfunden)")).toBe(false);
});

import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { writeGovernance } from "@kim-hub/kit/governance-manifest";
import { readMatrix } from "../access-matrix/read-matrix.js";
import { FIELD_TABLE, readFieldTable } from "../fields/field-table.js";
import { createRecordOfProcessing } from "../record-of-processing.js";
import { readSavedQueries } from "../saved-queries/read-saved-queries.js";
import { readContracts } from "../subgraphs.js";
import { listChanges } from "./list-changes.js";
import { listFields } from "./list-fields.js";

const record = createRecordOfProcessing(readContracts());
const queries = readSavedQueries();
const changes = listChanges(readMatrix(), queries);
const fields = listFields(record, readFieldTable(FIELD_TABLE));
const fieldOf = (name: string) => fields.filter(({ field }) => field === name);

test("the committed manifest is that of the committed approvals, contracts and table of fields", () => {
  const committed = readFileSync(new URL("../../governance.json", import.meta.url), "utf8");

  expect(committed).toBe(writeGovernance({ changes, fields }));
});

test("every approved version of every saved query and every object of the matrix is a change", () => {
  const ofQueries = changes.filter(({ object }) => object.startsWith("saved-query/"));
  const ofMatrix = changes.map(({ object }) => object).filter((object) => object.startsWith("access-matrix/"));

  expect(ofQueries).toHaveLength(queries.reduce((count, { approvals }) => count + approvals.length, 0));
  expect(ofMatrix).toEqual(
    expect.arrayContaining([
      "access-matrix/minimumCount",
      "access-matrix/savedQueriesOnly",
      "access-matrix/roles/FUNDING_AUDITOR",
    ]),
  );
});

test("a change names only what changed, with the hash before and after, and who wrote and approved that version", () => {
  const first = {
    policyVersion: "2026-01-01.1",
    on: "2026-01-01",
    author: "A",
    by: "B",
    objects: { k: "1", roles: "x" },
  };
  const second = {
    policyVersion: "2026-02-01.1",
    on: "2026-02-01",
    author: "C",
    by: "D",
    objects: { k: "2", new: "y" },
  };
  const [some] = queries;
  if (!some) throw new Error("There is no saved query.");
  const approval = { version: 1, contentHash: "sha256:1", author: "E", by: "F", on: "2026-01-15" };
  const query = {
    ...{ id: "s", sheet: { ...some.sheet, version: 3, author: "G" } },
    approvals: [
      approval,
      { ...approval, version: 2, contentHash: "sha256:2", author: undefined },
      { version: 3, contentHash: "sha256:3", by: "H", on: "2026-03-01" },
    ],
  };

  const all = listChanges({ approvals: [first, second] }, [query]).filter(({ at }) => at > "2026-01-01");

  expect(all).toEqual([
    { at: "2026-01-15", object: "saved-query/s", oldHash: null, newHash: "sha256:1", author: "E", approver: "F" },
    {
      at: "2026-01-15",
      object: "saved-query/s",
      oldHash: "sha256:1",
      newHash: "sha256:2",
      author: null,
      approver: "F",
    },
    { at: "2026-02-01", object: "access-matrix/k", oldHash: "1", newHash: "2", author: "C", approver: "D" },
    { at: "2026-02-01", object: "access-matrix/new", oldHash: null, newHash: "y", author: "C", approver: "D" },
    { at: "2026-02-01", object: "access-matrix/roles", oldHash: "x", newHash: null, author: "C", approver: "D" },
    { at: "2026-03-01", object: "saved-query/s", oldHash: "sha256:2", newHash: "sha256:3", author: "G", approver: "H" },
  ]);
});

test("a field says who is responsible, for what it is read, on which norm, for how long; a public one has no purpose", () => {
  expect(fieldOf("CaseManagementCase.fileReference")).toMatchObject([
    {
      ...{ subgraph: "case-management", owner: "Case Management (Baustein 2), Organisationseinheit des Trägers" },
      ...{ class: "IDENTITY", purpose: "Fallarbeit", retention: "3 Jahre (CASE)" },
    },
  ]);
  expect(fieldOf("Territory.name")).toMatchObject([{ class: "PUBLIC", purpose: null, basis: "§ 9 TIntG NRW" }]);
});

test("a mutation's purposes are those of the callers who may both write and read its answer", () => {
  expect(fieldOf("Mutation.closeCase")).toMatchObject([{ purpose: "Fallarbeit" }]);
  expect(fieldOf("Mutation.narrowImmigrationAccess")).toMatchObject([
    { purpose: expect.stringContaining("Einschränkung des Zugriffs durch die Stelle") },
  ]);
});

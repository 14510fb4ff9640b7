import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { contentHashOf } from "@kim-hub/kit/saved-query";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { buildSchema } from "graphql";
import { parse } from "yaml";
import { composeSupergraph } from "../compose.js";
import { listOwnedFields } from "../data-rules.js";
import { readGrants } from "../read-grants.js";
import { readContracts } from "../subgraphs.js";
import { buildManifest } from "./build-manifest.js";
import { checkSavedQueries } from "./check-documents.js";
import { checkFolders } from "./check-folders.js";
import { changesSince } from "./contract-changes.js";
import { readSavedQueries, SAVED_QUERIES } from "./read-saved-queries.js";

const contracts = readContracts();
const { apiSchema: schema, sdl } = composeSupergraph(contracts);
const rules = { schema, owned: listOwnedFields(contracts), grants: readGrants() };
const TODAY = "2026-11-29";
const FUNNEL = "s3-cm-funnel";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "saved-queries-"));
  for (const id of [FUNNEL, "s8-funding-by-pillar"])
    cpSync(join(SAVED_QUERIES, id), join(folder, id), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

const check = (today = TODAY) => checkFolders(readSavedQueries(folder), { ...rules, today });

/** Changes a file of the funnel's folder by replacing words that it holds. */
function change(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, FUNNEL, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} holds no such words.`);
  writeFileSync(path, after);
}

const OFFICER = "Behördliche Datenschutzbeauftragte (erfunden)";
const AUTHOR = "Fachstelle KIM-Datenmanagement (erfunden)";

/** Approves what the funnel's folder now holds, after every version before it. */
function approve(version = 1, by = OFFICER): void {
  const read = (file: string) => readFileSync(join(folder, FUNNEL, file), "utf8");
  const contentHash = contentHashOf(read("query.graphql"), read("sheet.yaml"));
  const before = Array.from({ length: version - 1 }, (_, index) => {
    return { version: index + 1, contentHash: "sha256:before", author: AUTHOR, by: OFFICER, on: TODAY };
  });
  approvalsAre([...before, { version, contentHash, by, on: TODAY }]);
}

function approvalsAre(approvals: readonly object[]): void {
  writeFileSync(join(folder, FUNNEL, "approvals.yaml"), JSON.stringify({ approvals }));
}

test("every committed saved query keeps the rules today", () => {
  expect(() => checkFolders(readSavedQueries(), { ...rules, today: localDate() })).not.toThrow();
});

test("the committed manifest is that of the committed folders", () => {
  const file = new URL("../../saved-queries.json", import.meta.url);

  expect(readFileSync(file, "utf8")).toBe(buildManifest(readSavedQueries(), rules));
});

test("the manifest says which office each date of data is of, also where several offices share the type", () => {
  const file = fileURLToPath(new URL("../../saved-queries.json", import.meta.url));
  const shape = readManifest(file).find(({ id }) => id === "s5-handover-times")?.shape;

  expect(shape && Object.fromEntries(shape.asOf)).toEqual({
    "caseHandoverTimes.asOf": "case-management",
    "fileHandoverTimes.asOf": "immigration",
    "procedureHandoverTimes.asOf": "naturalisation",
    "handoversSent.asOf": "case-management",
  });
});

test("a manifest gives every sheet back as its file has it, and one whose text was changed is not read", () => {
  const queries = readSavedQueries(folder);
  const file = join(folder, "saved-queries.json");
  writeFileSync(file, buildManifest(queries, rules));

  expect(readManifest(file).map(({ id, text, sheet }) => ({ id, text, sheet }))).toEqual(
    queries.map(({ id, text, sheet }) => ({ id, text, sheet })),
  );
  writeFileSync(file, buildManifest(queries, rules).replace("query FundingByPillar", "query FundingByPiller"));
  expect(() => readManifest(file)).toThrow("text is the operation whose hash is documentId.");
});

const WITH_NEW_APPROVAL: readonly (readonly [string, string, string | RegExp, string, string])[] = [
  ["a parameter of another type", "sheet.yaml", "type: Ags!", "type: String!", "the parameter ags has the type Ags!"],
  [
    "a variable without a parameter",
    "query.graphql",
    "$provider: ID",
    "$provider: ID, $first: Int",
    "does not describe the variable $first.",
  ],
  [
    "a parameter without a variable",
    "sheet.yaml",
    "  provider:\n    type: ID",
    "  carrier:\n    type: ID",
    "the operation has no variable $carrier.",
  ],
  [
    "another default",
    "sheet.yaml",
    "type: ID\n",
    "type: ID\n    default: x\n",
    "the parameter provider has another default",
  ],
  [
    "a class that is not touched",
    "sheet.yaml",
    "[AGGREGATE, PUBLIC]",
    "[AGGREGATE, CASE, PUBLIC]",
    "it touches the classes AGGREGATE, PUBLIC.",
  ],
  ["a class left out", "sheet.yaml", "[AGGREGATE, PUBLIC]", "[PUBLIC]", "it touches the classes AGGREGATE, PUBLIC."],
  [
    "a role that may not read it",
    "sheet.yaml",
    "FUNDING_AUDITOR]",
    "IMMIGRATION_CLERK]",
    "refuses some of its fields to the role IMMIGRATION_CLERK.",
  ],
  [
    "a purpose for which nobody may read it",
    "sheet.yaml",
    "[STEERING_REPORT, FUNDING_AUDIT]",
    "[STEERING_REPORT, FUNDING_AUDIT, CASE_WORK]",
    "refuses some of its fields to the purpose CASE_WORK.",
  ],
  [
    "figures for everybody",
    "sheet.yaml",
    /roles: .*/,
    "roles: [PUBLIC]",
    "what is not public is not for the role PUBLIC.",
  ],
  [
    "a column of nothing",
    "sheet.yaml",
    "cmFunnel.stages.stage: Phase",
    "cmFunnel.stages.phase: Phase",
    "cmFunnel.stages.phase is no value that the operation selects.",
  ],
  [
    "a value without a column",
    "sheet.yaml",
    "      cmFunnel.stages.stage: Phase\n",
    "",
    "no table has a column for cmFunnel.stages.stage.",
  ],
  ["a time that is over", "sheet.yaml", "expires: 2027-11-30", "expires: 2026-11-28", "it has expired on 2026-11-28."],
  [
    "a mutation",
    "query.graphql",
    /^query CmFunnel[\s\S]*?\n}\n\nfragment[\s\S]*$/m,
    "mutation Change { __typename }",
    "it is no mutation.",
  ],
  ["two operations", "query.graphql", /$/, "query Other { __typename }", "its file holds one operation and no other."],
];

test.each(WITH_NEW_APPROVAL)("%s is a fault, approved or not", (_, file, from, to, fault) => {
  expect(check).not.toThrow();
  change(file, from, to);
  approve();

  expect(check).toThrow(`${FUNNEL}: `);
  expect(check).toThrow(fault);
});

test("a table whose columns pass through two lists beside each other is a fault", () => {
  change("query.graphql", "provider: $provider) {", "provider: $provider) {\n    again: stages {\n      stage\n    }");
  change(
    "sheet.yaml",
    "cmFunnel.stages.stage: Phase",
    "cmFunnel.stages.stage: Phase\n      cmFunnel.again.stage: Noch einmal",
  );
  approve();

  expect(check).toThrow("table 2: its columns pass through cmFunnel.again and, beside it, through cmFunnel.stages.");
});

test.each([
  ["query.graphql", "# S3:", "# S3 :"],
  ["sheet.yaml", "Leitung Case Management (erfunden)", "Leitung (erfunden)"],
])(
  "%s that changes without a new version is a fault; with one it is unapproved until somebody approves it",
  (file, from, to) => {
    change(file, from, to);
    expect(check).toThrow(`${FUNNEL}: its operation or its sheet changed without a new version`);

    change("sheet.yaml", "version: 1", "version: 2");
    expect(check).toThrow(`${FUNNEL}: version 2 is unapproved.`);

    approve(2, "Fachstelle KIM-Datenmanagement (erfunden)");
    expect(check).toThrow(`${FUNNEL}: its author approved it: Fachstelle KIM-Datenmanagement (erfunden).`);

    approve(2);
    expect(check).not.toThrow();
  },
);

test("an approval of a day to come, of a later version, or none at all is a fault", () => {
  expect(() => check("2026-11-28")).toThrow(`${FUNNEL}: version 1 is approved on a day to come, 2026-11-29.`);
  approve(3);
  expect(check).toThrow(`${FUNNEL}: version 3 is approved, and the sheet says 1.`);
  rmSync(join(folder, FUNNEL, "approvals.yaml"));
  expect(check).toThrow(`${FUNNEL}: version 1 is unapproved.`);
});

test("every version has its approval, by somebody else than who wrote it then", () => {
  change("sheet.yaml", "version: 1", "version: 3");
  approve(3);
  expect(check).not.toThrow();

  const { approvals } = parse(readFileSync(join(folder, FUNNEL, "approvals.yaml"), "utf8"));
  const [first, second, third] = approvals;
  approvalsAre([first, third]);
  expect(check).toThrow(`${FUNNEL}: the approval of version 2 is missing: what was approved stays on record.`);
  approvalsAre([second, third]);
  expect(check).toThrow(`${FUNNEL}: the approval of version 1 is missing: what was approved stays on record.`);
  approvalsAre([first, { ...second, author: undefined }, third]);
  expect(check).toThrow(`${FUNNEL}: the approval of version 2 does not say who its author was.`);
  approvalsAre([first, { ...second, by: ` ${AUTHOR.toUpperCase()}` }, third]);
  expect(check).toThrow(`${FUNNEL}: the author of version 2 approved it: ${AUTHOR}.`);
  approvalsAre([first, second, { ...third, author: "Fachbereich 5 (erfunden)" }]);
  expect(check).toThrow(
    `${FUNNEL}: version 3 was approved as one of Fachbereich 5 (erfunden), and the sheet says ${AUTHOR}.`,
  );
});

test.each([
  ["no key", "basis:", "ground:", "ground is no key here"],
  ["no words", / {2}en: Cases in.*/, "  en: ''", "title: en is a text that is not empty."],
  ["no purpose", "FUNDING_AUDIT]", "CURIOSITY]", "purposes is one of"],
  ["no expression", 'pattern: "05[', 'pattern: "05([', "pattern is a regular expression."],
  [
    "a header twice",
    "openAtEnd.cases.suppression: Geheimhaltung Fälle am Ende offen",
    "openAtEnd.cases.suppression: Fälle am Ende offen",
    "each column has a header of its own.",
  ],
  [
    "a criterion of no table",
    "expires:",
    "pass: { table: 9, rows: 0 }\nexpires:",
    "table is the number of one of the 2 tables.",
  ],
  [
    "a further criterion of no table",
    "expires:",
    "pass: { table: 1, rows: 0 }\npassAlso: [{ table: 9, rows: 0 }]\nexpires:",
    "table is the number of one of the 2 tables.",
  ],
  [
    "a further criterion alone",
    "expires:",
    "passAlso: [{ table: 1, rows: 0 }]\nexpires:",
    "passAlso goes with a pass.",
  ],
  ["a run longer than a subgraph works", "expires:", "timeoutSeconds: 61\nexpires:", "timeoutSeconds is at most 60."],
])("a sheet with %s names its file, the place and the rule", (_, from, to, fault) => {
  change("sheet.yaml", from, to);

  expect(check).toThrow(`${FUNNEL}/sheet.yaml`);
  expect(check).toThrow(fault);
});

test("two ids of one operation are a fault", () => {
  cpSync(join(folder, FUNNEL), join(folder, "twin"), { recursive: true });

  expect(readdirSync(folder)).toHaveLength(3);
  expect(check).toThrow(`${FUNNEL}, twin: they have the same operation.`);
});

test("an operation that a contract's change broke is named with its owner, the change and the subgraph that made it", () => {
  const documents = [{ id: "one", text: "query One { territories { ags name } }", owner: "KI, ki@example.org" }];
  const types = ["scalar Ags", "type Query { territories: [Territory!]! other: Int }", "type Territory { ags: Ags! }"];
  const next = buildSchema(types.join("\n"));

  expect(() => checkSavedQueries(schema, documents, changesSince(sdl, schema))).not.toThrow();
  expect(() => checkSavedQueries(next, documents, changesSince(sdl, next))).toThrow(
    'one/query.graphql, line 1: Cannot query field "name" on type "Territory".\n' +
      "  because of the contracts: Territory.name was removed. (ki-strategy)\n" +
      "  its owner: KI, ki@example.org",
  );
});

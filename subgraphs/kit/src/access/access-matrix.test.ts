import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { Purpose, Role } from "../identity/viewer.js";
import { DataClass } from "../schema/data-class.js";
import { readAccessMatrix } from "./access-matrix.js";

const matrix = readAccessMatrix(fileURLToPath(new URL("../../../../schema/access-matrix.yaml", import.meta.url)));

function read(grant: string): () => unknown {
  const file = join(mkdtempSync(join(tmpdir(), "matrix-")), "matrix.yaml");
  writeFileSync(
    file,
    `policyVersion: "1"\nminimumCount: 5\nsensitiveMinimumCount: 10\ngrants:\n  - ${grant}\nwriters: []\n`,
  );

  return () => readAccessMatrix(file);
}

test("everybody reads PUBLIC, for any purpose and for none", () => {
  for (const role of Object.values(Role)) {
    expect(matrix.allows({ role, purpose: null }, DataClass.PUBLIC, "immigration")).toBe(true);
  }
});

const SUBGRAPHS = ["ki-strategy", "trust-centre", "case-management", "immigration", "naturalisation"];

test("without a purpose nobody reads anything else", () => {
  for (const role of Object.values(Role)) {
    for (const dataClass of Object.values(DataClass).filter((candidate) => candidate !== DataClass.PUBLIC)) {
      expect(matrix.allows({ role, purpose: null }, dataClass, "immigration")).toBe(false);
    }
  }
});

test("SPECIAL is for case managers in their own office, FORBIDDEN_OUTBOUND for nobody, and PUBLIC is granted nothing", () => {
  const special = Object.values(Role).flatMap((role) =>
    Object.values(Purpose).flatMap((purpose) =>
      SUBGRAPHS.filter((subgraph) => matrix.allows({ role, purpose }, DataClass.SPECIAL, subgraph)).map(
        (subgraph) => `${role} ${purpose} ${subgraph}`,
      ),
    ),
  );

  expect(special).toEqual(["CASE_MANAGER CASE_WORK case-management"]);
  for (const role of Object.values(Role)) {
    for (const purpose of Object.values(Purpose)) {
      expect(matrix.allows({ role, purpose }, DataClass.FORBIDDEN_OUTBOUND, "case-management")).toBe(false);
      expect(matrix.allows({ role: Role.PUBLIC, purpose }, DataClass.AGGREGATE, "ki-strategy")).toBe(false);
    }
  }
});

test("what an office's log holds is for the trust officer under a mandate, for audit, and for the person", () => {
  const readers = Object.values(Role).flatMap((role) =>
    Object.values(Purpose).flatMap((purpose) =>
      SUBGRAPHS.filter((subgraph) => matrix.allows({ role, purpose }, DataClass.DISCLOSURE, subgraph)).map(
        (subgraph) => `${role} ${purpose} ${subgraph}`,
      ),
    ),
  );

  expect(readers).toEqual([
    ...SUBGRAPHS.filter((subgraph) => subgraph !== "ki-strategy").map(
      (subgraph) => `TRUST_OFFICER LINKING ${subgraph}`,
    ),
    ...SUBGRAPHS.map((subgraph) => `DATA_PROTECTION_AUDITOR DP_AUDIT ${subgraph}`),
    ...SUBGRAPHS.map((subgraph) => `DATA_SUBJECT SUBJECT_ACCESS ${subgraph}`),
  ]);
});

test("a clerk's grant ends at the own office", () => {
  const clerk = { role: Role.IMMIGRATION_CLERK, purpose: Purpose.RESIDENCE_PROCEDURE };

  expect(matrix.allows(clerk, DataClass.STATUS, "immigration")).toBe(true);
  expect(matrix.allows(clerk, DataClass.STATUS, "naturalisation")).toBe(false);
  expect(matrix.allows(clerk, DataClass.CASE, "case-management")).toBe(false);
});

test("staff write in their own office, all of them and the person in the trust centre, coordinators in ki-strategy, and nobody else anywhere", () => {
  const writing = Object.values(Role).flatMap((role) =>
    Object.values(Purpose).flatMap((purpose) =>
      SUBGRAPHS.filter((subgraph) => matrix.allowsWriting({ role, purpose }, subgraph)).map(
        (subgraph) => `${role} ${purpose} ${subgraph}`,
      ),
    ),
  );

  expect(writing).toEqual([
    "KIM_COORDINATOR STEERING_REPORT ki-strategy",
    "KIM_COORDINATOR FUNDING_PROOF ki-strategy",
    "CASE_MANAGER CASE_WORK trust-centre",
    "CASE_MANAGER CASE_WORK case-management",
    "IMMIGRATION_CLERK RESIDENCE_PROCEDURE trust-centre",
    "IMMIGRATION_CLERK RESIDENCE_PROCEDURE immigration",
    "NATURALISATION_CLERK NATURALISATION_PROCEDURE trust-centre",
    "NATURALISATION_CLERK NATURALISATION_PROCEDURE naturalisation",
    "DATA_STEWARD RELEASE_PROOF trust-centre",
    "DATA_STEWARD ACCESS_RULES case-management",
    "DATA_STEWARD ACCESS_RULES immigration",
    "DATA_STEWARD ACCESS_RULES naturalisation",
    "TRUST_OFFICER LINKING trust-centre",
    "DATA_SUBJECT SUBJECT_ACCESS trust-centre",
  ]);
});

test("audits by role and a council's inquiry by purpose are bound to saved queries, and nobody else", () => {
  const bound = Object.values(Role).flatMap((role) =>
    [null, ...Object.values(Purpose)]
      .filter((purpose) => matrix.runsSavedQueriesOnly({ role, purpose }))
      .map((purpose) => `${role} ${purpose}`),
  );
  const audits = Object.values(Role).filter((role) => role.endsWith("_AUDITOR"));

  expect(bound.filter((each) => !each.endsWith(Purpose.COUNCIL_INQUIRY))).toEqual(
    audits.flatMap((role) =>
      [null, ...Object.values(Purpose)]
        .filter((purpose) => purpose !== Purpose.COUNCIL_INQUIRY)
        .map((purpose) => `${role} ${purpose}`),
    ),
  );
  expect(bound.filter((each) => each.endsWith(Purpose.COUNCIL_INQUIRY))).toHaveLength(Object.values(Role).length);
});

test("a matrix that says nothing of saved queries binds audits all the same, and one that binds nobody's role stops the start", () => {
  const file = join(mkdtempSync(join(tmpdir(), "matrix-")), "matrix.yaml");
  const rest = 'policyVersion: "1"\nminimumCount: 5\nsensitiveMinimumCount: 10\ngrants: []\nwriters: []\n';
  writeFileSync(file, rest);
  const silent = readAccessMatrix(file);
  expect(silent.runsSavedQueriesOnly({ role: Role.FUNDING_AUDITOR, purpose: null })).toBe(true);
  writeFileSync(file, `${rest}savedQueriesOnly: { roles: [EMPEROR] }\n`);
  expect(() => readAccessMatrix(file)).toThrow("binds the role EMPEROR to saved queries");
});

test.each([
  "{ role: EMPEROR, purposes: [CASE_WORK], classes: [CASE] }",
  "{ role: CASE_MANAGER, purposes: [CURIOSITY], classes: [CASE] }",
  "{ role: CASE_MANAGER, purposes: [CASE_WORK], classes: [EVERYTHING] }",
  "{ role: CASE_MANAGER, purposes: [CASE_WORK], classes: [FORBIDDEN_OUTBOUND] }",
])("the grant %s stops the start", (grant) => {
  expect(read(grant)).toThrow("is not one that can be granted");
});

test.each(["", "minimumCount: 5", "minimumCount: 5\nsensitiveMinimumCount: 0"])(
  "a matrix without both least counts stops the start: %j",
  (counts) => {
    const file = join(mkdtempSync(join(tmpdir(), "matrix-")), "matrix.yaml");
    writeFileSync(file, `policyVersion: "1"\n${counts}\ngrants: []\nwriters: []\n`);

    expect(() => readAccessMatrix(file)).toThrow("The access matrix needs a whole number above 0 as");
  },
);

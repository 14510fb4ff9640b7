import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { createSchema } from "../schema.js";
import { askAsClerk, clerkOf } from "../testing/ask-as-clerk.js";
import { createProcedure } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";

const CHECK = `query ($procedure: ID!, $on: LocalDate!) {
  requirementCheck(procedure: $procedure, on: $on) { code outcome paragraph rule lawAsOf } }`;
const RECORD = `mutation ($input: RequirementFactInput!) {
  recordRequirementFact(input: $input) { id code state validFrom validTo version } }`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $input: RequirementFactInput!) {
  correctRequirementFact(id: $id, expectedVersion: $version, input: $input) { validTo version } }`;

const procedure = createProcedure({
  ...{ authorityId: "EBH-05711", pseudonym: "checked", fileReference: "P 1", receivedOn: "2023-05-02" },
});

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
  await office.given(procedure);
});

afterAll(() => office.stop());

const record = (input: object) => askAsClerk(office, RECORD, { input: { procedure: "P 1", ...input } });
const check = (on: string) => askAsClerk(office, CHECK, { procedure: procedure.id, on });

test("what a clerk records decides how the requirements stand, by one statement for the file and one for the facts", async () => {
  await record({ code: "LAWFUL_RESIDENCE", state: "FULFILLED", validFrom: "2018-05-02" });
  await record({ code: "LANGUAGE_B1", state: "EXEMPT", validFrom: "2023-05-02" });
  const { data, errors, statements } = await check("2024-06-27");

  expect(errors).toBeUndefined();
  expect(statements).toBe(3);
  expect(data.requirementCheck).toContainEqual({
    ...{ code: "RESIDENCE", outcome: "MET", lawAsOf: "2024-06-27", paragraph: "§ 10 Abs. 1 StAG" },
    rule: "Seit fünf Jahren rechtmäßiger gewöhnlicher Aufenthalt im Inland.",
  });
  expect(data.requirementCheck).toContainEqual(
    expect.objectContaining({
      ...{ code: "LANGUAGE", outcome: "EXEMPT" },
      paragraph: "§ 10 Abs. 1 S. 1 Nr. 6, Abs. 4 StAG, § 10 Abs. 4, Abs. 4a oder Abs. 6 StAG",
    }),
  );
  expect(data.requirementCheck).toContainEqual(expect.objectContaining({ code: "IDENTITY", outcome: "OPEN" }));
});

test("a fact has one state on one day, for a mutation and against what is recorded", async () => {
  const first = await record({ code: "LIVELIHOOD_SECURED", state: "FULFILLED", validFrom: "2020-01-01" });
  const overlapping = await record({ code: "LIVELIHOOD_SECURED", state: "NOT_FULFILLED", validFrom: "2023-01-01" });
  const { id } = first.data.recordRequirementFact;
  const corrected = await askAsClerk(office, CORRECT, {
    ...{ id, version: 1 },
    input: {
      ...{ procedure: "P 1", code: "LIVELIHOOD_SECURED", state: "FULFILLED" },
      ...{ validFrom: "2020-01-01", validTo: "2022-12-31" },
    },
  });
  const later = await record({ code: "LIVELIHOOD_SECURED", state: "NOT_FULFILLED", validFrom: "2023-01-01" });

  expect(overlapping.errors).toMatchObject([
    { message: "The value of validFrom must not lie in the time of another row of the same code and procedure." },
  ]);
  expect(corrected.data).toEqual({ correctRequirementFact: { validTo: "2022-12-31", version: 2 } });
  expect(later.data.recordRequirementFact).toMatchObject({ state: "NOT_FULFILLED" });
});

test("a conviction cannot be recorded, nor an exemption that the law does not know", async () => {
  const conviction = await record({ code: "NO_RELEVANT_CONVICTION", state: "NOT_FULFILLED", validFrom: "2020-01-01" });
  const exemption = await record({ code: "IDENTITY_CLARIFIED", state: "EXEMPT", validFrom: "2020-01-01" });

  expect(conviction.errors).toMatchObject([
    { message: "The value of state must be FULFILLED (liegt vor) or not be recorded: the hub stores no conviction." },
  ]);
  expect(exemption.errors?.[0]?.message).toMatch(
    /^The value of state must not be EXEMPT \(wird nicht verlangt\): the law exempts from LANGUAGE_B1 \(/,
  );
});

test("a fact of a foreign procedure cannot be recorded, and its check does not exist", async () => {
  const as = clerkOf("EBH-05554");
  const input = { procedure: "P 1", code: "KNOWLEDGE_TEST", state: "FULFILLED", validFrom: "2020-01-01" };
  const recorded = await office.ask(RECORD, { as, variables: { input } });
  const checked = await office.ask(CHECK, { as, variables: { procedure: procedure.id, on: "2024-06-27" } });

  expect(recorded.errors).toMatchObject([
    { message: "The value of procedure must be the key of a row in naturalisation-procedures.csv." },
  ]);
  expect(checked.data).toEqual({ requirementCheck: null });
  expect(checked.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("no input takes what an inquiry with police or constitution protection brought, nor any free text", async () => {
  const { sdl } = await createSchema();
  const texts = [...sdl.matchAll(/^input (\w+) \{(.*?)^\}/gms)].flatMap(([, name, fields = ""]) =>
    [...fields.matchAll(/^ {2}(\w+): String/gm)].map(([, field]) => `${name}.${field}`),
  );
  const columns = await office.rows(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = current_schema() and table_name not in ('log_checkpoint', 'witnessed_log') and column_name ~ 'inquir|result|content|note|finding|security|remark|text'`,
  );

  expect(texts.sort()).toEqual([
    // Who audits the authority.
    "AuditAssignmentInput.auditingBody",
    "AuditAssignmentInput.basis",
    "AuditAssignmentInput.reference",
    // A rule, about nobody.
    "NarrowingInput.coordinate",
    "NarrowingInput.purpose",
    "NarrowingInput.reason",
    "NarrowingInput.role",
    "NaturalisationProcedureInput.birthDate",
    "NaturalisationProcedureInput.familyName",
    "NaturalisationProcedureInput.fileReference",
    "NaturalisationProcedureInput.givenNames",
    "NaturalisationProcedureInput.mainFileReference",
    "NaturalisationProcedureInput.personNumber",
    "OutstandingDocumentInput.procedure",
    "ProcedureStageInput.procedure",
    "ProcedureTransferInput.procedure",
    "RequirementFactInput.procedure",
  ]);
  expect(columns).toEqual([]);
});

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { MANAGER, mutate, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

let office: TestSubgraph;
const caseFile = createCase();

beforeAll(async () => {
  office = await startCaseOffice();
  await office.given(caseFile);
});

afterAll(() => office.stop());

const input = (more: object) => ({
  ...{ caseFile: caseFile.fileReference, assessedOn: "2024-02-12", finding: "Befund (erfunden)" },
  ...more,
});

test("a finding in a field of need is recorded in a case and read with it", async () => {
  const { errors } = await mutate(office, "recordAssessment", { input: input({ field: "HOUSING" }) });
  const { data } = await office.ask(
    `{ caseManagementCase(id: "${caseFile.id}") { assessments { field assessedOn finding } } }`,
    { as: MANAGER },
  );

  expect(errors).toBeUndefined();
  expect(data.caseManagementCase.assessments).toContainEqual({
    ...{ field: "HOUSING", assessedOn: "2024-02-12", finding: "Befund (erfunden)" },
  });
});

const SENSITIVE = "HEALTH (Gesundheit), FAMILY (Familie), DEBTS (Schulden)";

test.each(["HEALTH", "DEBTS", "FAMILY"])(
  "%s is recorded as sensitive, with the day of the written consent",
  async (field) => {
    const plain = await mutate(office, "recordAssessment", { input: input({ field }) });
    const late = await mutate(office, "recordSensitiveAssessment", {
      input: input({ field, consentOn: "2024-02-13" }),
    });
    const recorded = await mutate(office, "recordSensitiveAssessment", {
      input: input({ field, consentOn: "2024-02-12" }),
    });

    expect(plain.errors).toMatchObject([
      {
        message: `The value of field must be none of ${SENSITIVE}, which sensitive-assessments.csv holds.`,
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
    expect(late.errors).toMatchObject([{ message: "The value of assessedOn must not be before consent_on." }]);
    expect(recorded.errors).toBeUndefined();
  },
);

test("a sensitive finding without consent cannot be said, and one in another field is refused", async () => {
  const without = await mutate(office, "recordSensitiveAssessment", { input: input({ field: "HEALTH" }) });
  const other = await mutate(office, "recordSensitiveAssessment", {
    input: input({ field: "WORK", consentOn: "2024-02-12" }),
  });

  expect(without.errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
  expect(other.errors).toMatchObject([{ message: `The value of field must be one of ${SENSITIVE}.` }]);
});

test("what was found of health, debts and family is of the class SPECIAL in every field", () => {
  const sdl = readFileSync("schema.graphql", "utf8");
  const type = sdl.slice(sdl.indexOf("type SensitiveAssessment "));

  const body = type.slice(0, type.indexOf("\n}"));
  expect(body).toMatch(/^type SensitiveAssessment @data\(class: "SPECIAL"/);
  // The row's id and version say nothing of health.
  expect(body.match(/class: "CASE"/g)).toHaveLength(2);
});

test("what a sensitive finding said before is in no history of the class CASE", async () => {
  const { data } = await mutate(office, "recordSensitiveAssessment", {
    input: input({ field: "DEBTS", assessedOn: "2024-05-01", consentOn: "2024-05-01" }),
  });
  const { errors } = await office.ask(
    `{ caseManagementHistory(table: "sensitive_assessment", rowId: "${data.recordSensitiveAssessment.id}") { actor } }`,
    { as: MANAGER },
  );

  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

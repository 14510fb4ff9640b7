import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { setSessionVariables } from "@kim-hub/kit/session-variables";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { givenRows } from "@kim-hub/records/given-rows";
import { importFiles } from "@kim-hub/records/import-files";
import { database } from "../database.js";
import { REGISTRY } from "../tables.js";
import { CARITAS, COLLEAGUE, MANAGER, mutate, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { CASES } from "./case-management-case.table.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
});

afterAll(() => office.stop());

const caseInput = (fileReference: string, more: object = {}) => ({
  ...{ fileReference, familyName: "Geheimname (erfunden)", givenNames: "Erfunden", birthDate: "1990-05" },
  ...{ municipality: "05711000", caseManager: "cm-1", state: "OPEN", openedOn: "2024-01-08" },
  ...more,
});

const record = (input: object, as = MANAGER, selection = "{ id authorityId personNumber version pseudonym }") =>
  mutate(office, "recordCaseManagementCase", { input }, { as, selection });

test("a case is recorded for the own provider, under an id that its reference makes", async () => {
  const first = await record(caseInput("BI 1", { accessRoute: "JOBCENTER", statusGroup: "TOLERATED" }));
  const elsewhere = await record(caseInput("BI 1", { caseManager: "caritas-1" }), CARITAS);

  expect(first.errors).toBeUndefined();
  expect(first.data.recordCaseManagementCase).toMatchObject({
    authorityId: "CM-05711",
    personNumber: "BI 1",
    version: 1,
  });
  expect(elsewhere.data.recordCaseManagementCase.authorityId).toBe("CM-05711-CARITAS");
  expect(elsewhere.data.recordCaseManagementCase.id).not.toBe(first.data.recordCaseManagementCase.id);
});

test("the cases of one person number are one person's to the provider, and another's to another provider", async () => {
  const one = await record(caseInput("BI 10", { personNumber: "P 1" }));
  const two = await record(caseInput("BI 11", { personNumber: "P 1" }));
  const elsewhere = await record(caseInput("C 1", { personNumber: "P 1", caseManager: "caritas-1" }), CARITAS);
  const pseudonymOf = ({ data }: typeof one) => data.recordCaseManagementCase.pseudonym;

  expect(pseudonymOf(one)).toBe(pseudonymOf(two));
  expect(pseudonymOf(elsewhere)).not.toBe(pseudonymOf(one));
});

test("a reference that is taken is a CONFLICT, and a colleague's is refused without a word on whose it is", async () => {
  await record(caseInput("BI 20"));
  const again = await record(caseInput("BI 20"));
  const colleague = await record(caseInput("BI 20", { caseManager: "cm-2" }), COLLEAGUE);

  expect(again.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(colleague.errors).toMatchObject([{ message: "The row must belong to the own cases." }]);
  for (const { text } of [again, colleague]) expect(text).not.toMatch(/Geheimname|BI 20/);
});

test("nobody records a case for a colleague or hands one to them", async () => {
  const foreign = await record(caseInput("BI 30", { caseManager: "cm-2" }));
  const own = await record(caseInput("BI 31"));
  const { id } = own.data.recordCaseManagementCase;
  const input = caseInput("BI 31", { caseManager: "cm-2" });
  const handed = await mutate(office, "correctCaseManagementCase", { id, expectedVersion: 1, input });

  for (const { errors } of [foreign, handed])
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a correction keeps the pseudonym, and says what it replaced", async () => {
  const { data } = await record(caseInput("BI 40"));
  const { id, pseudonym } = data.recordCaseManagementCase;
  const input = caseInput("BI 40", { familyName: "Berichtigt (erfunden)" });
  const selection = "{ familyName version pseudonym }";
  const corrected = await mutate(office, "correctCaseManagementCase", { id, expectedVersion: 1, input }, { selection });

  expect(corrected.data.correctCaseManagementCase).toEqual({
    ...{ familyName: "Berichtigt (erfunden)", version: 2, pseudonym },
  });
  const [entry] = await office.rows(`select values from history where row_id = '${id}' and version = 2`);
  expect(entry?.values).toMatchObject({ family_name: "Geheimname (erfunden)" });
});

test.each([
  ["birthDate", "1990-13"],
  ["municipality", "05711"],
])("an error on %s does not repeat the value", async (field, value) => {
  const { errors, text } = await record(caseInput("BI 50", { [field]: value }));

  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(text).not.toContain(`"${value}"`);
  expect(office.log()).not.toMatch(/Geheimname/);
});

/** Imports as the application role, for a provider. */
async function importAs(authority: string, rows: readonly object[], task: string) {
  const orm = createOrm(database, office.applicationUrl);
  const { faults } = await orm.em.fork().transactional(async (em) => {
    await setSessionVariables(em, { "app.authority": authority, "app.actor": "steward", "app.task": task });

    return importFiles(em, { registry: REGISTRY, source: givenRows(new Map([[CASES, rows]])) });
  });
  await orm.close();

  return faults;
}

test("a data steward's import brings the cases of all the provider's case managers, and of no other provider", async () => {
  const rows = ["cm-1", "cm-2"].map((caseManager, index) => ({
    ...caseInput(`IMP ${index}`, { caseManager }),
    ...{ authority: "CM-05711", isDisputed: false, isRestricted: false },
  }));
  const imported = await importAs("CM-05711", rows, "IMPORT");
  const withoutTask = await importAs("CM-05711", [{ ...rows[0], fileReference: "IMP 9" }], "");
  const foreign = await importAs("CM-05711-CARITAS", [{ ...rows[0], fileReference: "IMP 8" }], "IMPORT");

  expect(imported).toEqual([]);
  for (const faults of [withoutTask, foreign]) expect(faults).toMatchObject([{ rule: "must belong to the own cases" }]);
  expect(
    await office.rows("select case_manager from case_management_case where file_reference like 'IMP%' order by 1"),
  ).toEqual([{ case_manager: "cm-1" }, { case_manager: "cm-2" }]);
});

test("a restricted case can still be read by its case manager", async () => {
  const caseFile = createCase({ isRestricted: true });
  await office.given(caseFile);
  const { data } = await office.ask(`{ caseManagementCase(id: "${caseFile.id}") { isRestricted } }`, { as: MANAGER });

  expect(data).toEqual({ caseManagementCase: { isRestricted: true } });
});

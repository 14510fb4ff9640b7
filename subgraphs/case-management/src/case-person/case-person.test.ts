import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { COLLEAGUE, MANAGER, mutate, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

const caseFile = createCase();
const other = createCase({ personNumber: "P 7" });
let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
  await office.given(caseFile, other);
});

afterAll(() => office.stop());

const record = (personNumber: string, role: string) =>
  mutate(office, "recordCasePerson", {
    input: {
      caseFile: caseFile.fileReference,
      personNumber,
      role,
      familyName: "Beispiel (erfunden)",
      birthDate: "2015",
    },
  });

const list = (id: string, as = MANAGER) =>
  office.ask(`{ casePersons(caseFile: "${id}") { personNumber role } }`, { as });

test("a case has further people, each named in the disclosure log, by one select", async () => {
  await record("P 8", "CHILD");
  await record("P 7", "PARTNER");
  const { data, statements } = await list(caseFile.id);

  expect(data.casePersons).toEqual([
    { personNumber: "P 7", role: "PARTNER" },
    { personNumber: "P 8", role: "CHILD" },
  ]);
  expect(statements).toBe(2);
  const logged = await office.rows(
    "select subject from disclosure_log where coordinate = 'Query.casePersons' and refusal is null",
  );
  const known = await office.rows("select pseudonym from case_person");
  expect(logged.map(({ subject }) => subject).toSorted()).toEqual(known.map(({ pseudonym }) => pseudonym).toSorted());
});

test("who is a client in one case and a partner in another has one pseudonym", async () => {
  const [partner] = await office.rows("select pseudonym from case_person where person_number = 'P 7'");
  const [client] = await office.rows("select pseudonym from case_management_case where person_number = 'P 7'");

  expect(partner).toEqual(client);
});

test("the further people of a colleague's case are as unknown as those of none", async () => {
  const colleague = await list(caseFile.id, COLLEAGUE);
  const unknown = await list("00000000-0000-4000-8000-000000000000", COLLEAGUE);
  const nonsense = await list("nonsense", COLLEAGUE);

  for (const { data } of [colleague, unknown, nonsense]) expect(data).toEqual({ casePersons: [] });
  expect(colleague.text).toBe(unknown.text);
});

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { askAsClerk, clerkOf } from "../testing/ask-as-clerk.js";
import { naturalisation } from "../testing/naturalisation.js";

const FIELDS = `{ id authorityId fileReference personNumber familyName givenNames birthDate birthDatePrecision municipality
  basis mainFileReference firstContactOn appointmentOn receivedOn state isDisputed isRestricted version }`;
const RECORD = `mutation ($input: NaturalisationProcedureInput!) { recordNaturalisationProcedure(input: $input) ${FIELDS} }`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $input: NaturalisationProcedureInput!) {
  correctNaturalisationProcedure(id: $id, expectedVersion: $version, input: $input) ${FIELDS} }`;
const DOCUMENT = `mutation ($input: OutstandingDocumentInput!) {
  recordOutstandingDocument(input: $input) { kind requestedOn dueOn receivedOn version } }`;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
});

afterAll(() => office.stop());

const SURNAME = "Mustermann-Geheim (erfunden)";
const values = (fileReference: string, more: object = {}) => ({
  ...{ fileReference, familyName: SURNAME, basis: "STAG_10", receivedOn: "2024-03-04", ...more },
});
const record = (fileReference: string, more?: object) =>
  askAsClerk(office, RECORD, { input: values(fileReference, more) });

test("a clerk records a procedure of the own office, whose id follows from office and reference", async () => {
  const { data, errors } = await record("R 1", {
    firstContactOn: "2023-01-02",
    birthDate: "1990",
    municipality: "05711000",
  });
  const again = await record("R 1");

  expect(errors).toBeUndefined();
  expect(data.recordNaturalisationProcedure).toMatchObject({
    ...{ authorityId: "EBH-05711", fileReference: "R 1", personNumber: "R 1", birthDatePrecision: "YEAR" },
    ...{ state: "PENDING", isDisputed: false, isRestricted: false, version: 1 },
  });
  expect(again.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
});

test("a correction replaces the values at the version that the clerk has seen, and keeps the person's pseudonym", async () => {
  const { data } = await record("R 2");
  const { id } = data.recordNaturalisationProcedure;
  const pseudonym = () => office.rows(`select pseudonym from naturalisation_procedure where id = '${id}'`);
  const before = await pseudonym();
  const input = values("R 2", { givenNames: "Ada", isDisputed: true });
  const corrected = await askAsClerk(office, CORRECT, { id, version: 1, input });
  const stale = await askAsClerk(office, CORRECT, { id, version: 1, input });

  expect(corrected.data.correctNaturalisationProcedure).toMatchObject({
    ...{ givenNames: "Ada", isDisputed: true, version: 2 },
  });
  expect(stale.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(await pseudonym()).toEqual(before);
});

test("two procedures with one person's number have one pseudonym", async () => {
  await record("R 3", { personNumber: "P-1" });
  await record("R 4", { personNumber: "P-1" });
  const rows = await office.rows(
    "select count(distinct pseudonym)::int as persons from naturalisation_procedure where person_number = 'P-1'",
  );

  expect(rows).toEqual([{ persons: 1 }]);
});

test.each([
  [
    { firstContactOn: "2024-02-02", appointmentOn: "2024-02-01" },
    "The value of appointmentOn must not be before first_contact_on.",
  ],
  [{ appointmentOn: "2024-03-05" }, "The value of receivedOn must not be before appointment_on."],
  [{ decision: "GRANTED", decidedOn: "2024-03-03" }, "The value of decidedOn must not be before received_on."],
  [{ decidedOn: "2024-05-05" }, "The value of decidedOn must be there if, and only if, there is a decision."],
  [
    { decision: "REFUSED", decidedOn: "2024-05-05", handedOverOn: "2024-06-06" },
    "The value of handedOverOn must be left out unless the decision is GRANTED (Einbürgerung verfügt).",
  ],
  [
    { decision: "GRANTED", decidedOn: "2024-05-05", handedOverOn: "2024-05-04" },
    "The value of handedOverOn must not be before decided_on.",
  ],
  [
    { receivedOn: null, decision: "REFUSED", decidedOn: "2024-05-05" },
    "The value of receivedOn must be there where there is a decision other than TRANSFERRED (Abgabe an eine andere Einbürgerungsbehörde).",
  ],
  [
    { transferredFrom: "EBH-05758" },
    "The value of transferredFromOn must be there if, and only if, there is transferred_from.",
  ],
  [
    { decision: "TRANSFERRED", decidedOn: "2024-05-05" },
    "The value of transferredTo must be there if, and only if, the decision is TRANSFERRED (Abgabe an eine andere Einbürgerungsbehörde).",
  ],
  [{ municipality: "05711" }, "The value of municipality must be an AGS of 8 digits in North Rhine-Westphalia."],
  [
    { basis: "STAG_10_2" },
    "The value of mainFileReference must be there if, and only if, the basis is STAG_10_2 (Miteinbürgerung von Ehegatten und Kindern, § 10 Abs. 2 StAG).",
  ],
])("%j is refused, and no personal value stands in the error or the log", async (more, message) => {
  const { errors, text } = await record("Geheim 5", more);

  expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
  expect(text).not.toMatch(/Geheim|2024/);
  expect(office.log()).not.toMatch(/Mustermann|Geheim 5/);
});

const stage = (procedure: string, code: string, startedOn: string, endedOn: string | null = startedOn) =>
  askAsClerk(office, "mutation ($input: ProcedureStageInput!) { recordProcedureStage(input: $input) { id } }", {
    input: { procedure, stage: code, startedOn, endedOn },
  });

test("neither a record nor a correction decides without the stage that the act writes, and a day to come is none", async () => {
  const decided = { decision: "REFUSED", decidedOn: "2024-05-06" };
  const recorded = await record("E 1", decided);
  const { data } = await record("E 2");
  const { id } = data.recordNaturalisationProcedure;
  const correct = (more: object) => askAsClerk(office, CORRECT, { id, version: 1, input: values("E 2", more) });
  const corrected = await correct(decided);
  const future = await correct({ ...decided, decidedOn: "2999-01-01" });
  await stage("E 2", "REFUSED", "2024-05-07");
  const otherDay = await correct(decided);
  await stage("E 2", "REFUSED", "2024-05-06");
  const both = await correct(decided);

  for (const { errors } of [recorded, corrected, otherDay])
    expect(errors).toMatchObject([
      { message: "The value of decidedOn must be the day on which the stage of the decision begins." },
    ]);
  expect(future.errors).toMatchObject([{ message: "The value of decidedOn must not lie in the future." }]);
  expect(both.data.correctNaturalisationProcedure).toMatchObject({ state: "CLOSED", version: 2 });
  expect(await office.rows("select id from naturalisation_procedure where file_reference = 'E 1'")).toEqual([]);
});

test("a correction hands nothing over without its stage, and decides nothing that is suspended, nor does a stage suspend it later", async () => {
  const { data } = await record("E 3");
  const { id } = data.recordNaturalisationProcedure;
  const correct = (more: object) => askAsClerk(office, CORRECT, { id, version: 1, input: values("E 3", more) });
  const granted = { decision: "GRANTED", decidedOn: "2024-05-06" };
  await stage("E 3", "CERTIFICATE_ISSUED", "2024-05-06");
  const handedOver = await correct({ ...granted, handedOverOn: "2024-06-03" });
  await stage("E 3", "SUSPENDED", "2024-04-01", "2024-05-06");
  const suspended = await correct(granted);
  const { data: other } = await record("E 4");
  await stage("E 4", "CERTIFICATE_ISSUED", "2024-05-06");
  await askAsClerk(office, CORRECT, {
    ...{ id: other.recordNaturalisationProcedure.id, version: 1, input: values("E 4", granted) },
  });
  const later = await stage("E 4", "SUSPENDED", "2024-05-06", null);
  const after = await stage("E 4", "SUSPENDED", "2024-05-07", null);

  expect([handedOver, suspended, later].map(({ errors }) => errors?.[0]?.message)).toEqual([
    "The value of handedOverOn must be the day on which the stage of the handing over begins.",
    "The value of decision must wait while criminal proceedings suspend it (§ 12a Abs. 3 StAG).",
    "The value of stage must not be SUSPENDED (Aussetzung, § 12a Abs. 3 StAG) on the day of the decision or of the handing over.",
  ]);
  expect(after.errors).toBeUndefined();
});

test("a co-naturalisation refers to a main procedure of the same office", async () => {
  await record("H 1");
  const family = await record("H 2", { basis: "STAG_10_2", mainFileReference: "H 1" });
  const nowhere = await record("H 3", { basis: "STAG_10_2", mainFileReference: "H 99" });
  const chain = await record("H 4", { basis: "STAG_10_2", mainFileReference: "H 2" });
  const rule = "The value of mainFileReference must be the file reference of a main procedure of the same office.";

  expect(family.data.recordNaturalisationProcedure).toMatchObject({ basis: "STAG_10_2", mainFileReference: "H 1" });
  expect([nowhere, chain].map(({ errors }) => errors?.[0]?.message)).toEqual([rule, rule]);
  expect(await office.rows("select id from naturalisation_procedure where file_reference in ('H 3', 'H 4')")).toEqual(
    [],
  );
});

test("a document that was asked for is outstanding until it is received", async () => {
  await record("D 1");
  const asked = { procedure: "D 1", kind: "TRANSLATION", requestedOn: "2024-04-02", dueOn: "2024-05-02" };
  const recorded = await askAsClerk(office, DOCUMENT, { input: asked });
  const wrong = await askAsClerk(office, DOCUMENT, { input: { ...asked, kind: "RENT_PROOF", dueOn: "2024-04-01" } });

  expect(recorded.data.recordOutstandingDocument).toEqual({
    ...{ kind: "TRANSLATION", requestedOn: "2024-04-02", dueOn: "2024-05-02", receivedOn: null, version: 1 },
  });
  expect(wrong.errors).toMatchObject([{ message: "The value of dueOn must not be before requested_on." }]);
});

test("no other role records, and a clerk of another office records into that office", async () => {
  const input = values("R 1");
  const other = await office.ask(RECORD, { as: clerkOf("EBH-05554"), variables: { input } });
  const stranger = await office.ask(RECORD, { as: {}, variables: { input } });

  expect(other.data.recordNaturalisationProcedure).toMatchObject({ authorityId: "EBH-05554", version: 1 });
  expect(stranger.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

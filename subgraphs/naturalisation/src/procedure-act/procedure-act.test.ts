import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import type { ProcedureStage } from "../procedure-stage/procedure-stage.js";
import { askAsClerk, clerkOf } from "../testing/ask-as-clerk.js";
import { createProcedure, type Interval, stagesOf } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";

const FIELDS = "{ state decision decidedOn handedOverOn transferredTo version stages { stage startedOn endedOn } }";
const DECIDE = `mutation ($id: ID!, $version: Int!, $decision: ProcedureDecision!, $on: LocalDate!) {
  recordNaturalisationDecision(id: $id, expectedVersion: $version, decision: $decision, decidedOn: $on) ${FIELDS} }`;
const HAND_OVER = `mutation ($id: ID!, $version: Int!, $on: LocalDate!) {
  handOverCertificate(id: $id, expectedVersion: $version, handedOverOn: $on) ${FIELDS} }`;
const RECEIVE = `mutation ($id: ID!, $version: Int!, $on: LocalDate!) {
  receiveApplication(id: $id, expectedVersion: $version, receivedOn: $on) { receivedOn ${FIELDS.slice(1)} }`;
const WITHDRAW = `mutation ($id: ID!, $version: Int!, $on: LocalDate!) {
  withdrawProcedure(id: $id, expectedVersion: $version, withdrawnOn: $on) ${FIELDS} }`;
const TRANSFER = `mutation ($id: ID!, $version: Int!, $to: ID!, $on: LocalDate!) {
  transferProcedure(id: $id, expectedVersion: $version, to: $to, transferredOn: $on) ${FIELDS} }`;
const HISTORY = `query ($table: String!, $id: ID!) {
  naturalisationHistory(table: $table, rowId: $id) { actor action version values { column value } } }`;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
});

afterAll(() => office.stop());

/** A pending procedure of the clerk's own office. */
async function pending(pseudonym: string, ...stages: readonly Interval[]): Promise<string> {
  const procedure = createProcedure({ authorityId: "EBH-05711", pseudonym, receivedOn: "2024-01-08" });
  await office.given(procedure, ...stagesOf(procedure, ...stages));

  return procedure.id;
}

/** States as an error names them. */
const PENDING = "PENDING (Antrag anhängig)";
const GRANTED = "GRANTED (Einbürgerung verfügt, Urkunde noch nicht ausgehändigt)";
const CLOSED = "CLOSED (abgeschlossen: ausgehändigt, abgelehnt, zurückgenommen oder abgegeben)";

const conflict = (message: string) => [{ message, extensions: { code: "CONFLICT" } }];

test("the receipt of an application ends the counselling, once, and not before the appointment", async () => {
  const counselled = createProcedure({
    ...{ authorityId: "EBH-05711", pseudonym: "counselled", receivedOn: null },
    ...{ firstContactOn: "2023-01-02", appointmentOn: "2023-09-04" },
  });
  await office.given(counselled, ...stagesOf(counselled, ["COUNSELLING", "2023-09-04", null]));
  const { id } = counselled;
  const early = await askAsClerk(office, RECEIVE, { id, version: 1, on: "2023-09-03" });
  const received = await askAsClerk(office, RECEIVE, { id, version: 1, on: "2023-09-18" });
  const again = await askAsClerk(office, RECEIVE, { id, version: 2, on: "2023-09-19" });

  expect(early.errors).toMatchObject([{ message: "The value of receivedOn must not be before appointment_on." }]);
  expect(received.data.receiveApplication).toMatchObject({
    ...{ state: "PENDING", receivedOn: "2023-09-18", version: 2 },
    stages: [
      { stage: "COUNSELLING", startedOn: "2023-09-04", endedOn: "2023-09-18" },
      { stage: "APPLICATION_RECEIVED", startedOn: "2023-09-18", endedOn: "2023-09-18" },
    ],
  });
  expect(again.errors).toMatchObject(
    conflict(`This NaturalisationProcedure is ${PENDING}, not COUNSELLING (Beratung, noch kein Antrag).`),
  );
});

test("a decision ends the stages that were open and stands as a stage, with one more version", async () => {
  const id = await pending("decided", ["ASSESSMENT", "2024-02-01", null]);
  const { data, errors } = await askAsClerk(office, DECIDE, { id, version: 1, decision: "GRANTED", on: "2024-06-27" });

  expect(errors).toBeUndefined();
  expect(data.recordNaturalisationDecision).toEqual({
    ...{ state: "GRANTED", decision: "GRANTED", decidedOn: "2024-06-27", handedOverOn: null, transferredTo: null },
    version: 2,
    stages: [
      { stage: "ASSESSMENT", startedOn: "2024-02-01", endedOn: "2024-06-27" },
      { stage: "CERTIFICATE_ISSUED", startedOn: "2024-06-27", endedOn: "2024-06-27" },
    ],
  });
});

test("the history says who decided and what the row said before, without the pseudonym", async () => {
  const id = await pending("history");
  await askAsClerk(office, DECIDE, { id, version: 1, decision: "REFUSED", on: "2024-06-27" });
  const { data, text } = await askAsClerk(office, HISTORY, { table: "naturalisation_procedure", id });

  expect(data.naturalisationHistory).toMatchObject([{ actor: "test", action: "CORRECTED", version: 2 }]);
  expect(data.naturalisationHistory[0].values).toContainEqual({ column: "decision", value: null });
  expect(text).not.toContain("pseudonym");
});

test("a granted naturalisation takes effect on the day of handing over, once", async () => {
  const id = await pending("handed");
  const early = await askAsClerk(office, HAND_OVER, { id, version: 1, on: "2024-07-01" });
  await askAsClerk(office, DECIDE, { id, version: 1, decision: "GRANTED", on: "2024-06-27" });
  const before = await askAsClerk(office, HAND_OVER, { id, version: 2, on: "2024-06-26" });
  const handed = await askAsClerk(office, HAND_OVER, { id, version: 2, on: "2024-07-15" });
  const again = await askAsClerk(office, HAND_OVER, { id, version: 3, on: "2024-07-15" });

  expect(early.errors).toMatchObject(conflict(`This NaturalisationProcedure is ${PENDING}, not ${GRANTED}.`));
  expect(before.errors).toMatchObject([
    { message: "The value of handedOverOn must not be before decided_on.", extensions: { code: "BAD_USER_INPUT" } },
  ]);
  expect(handed.data.handOverCertificate).toMatchObject({ state: "CLOSED", handedOverOn: "2024-07-15", version: 3 });
  expect(handed.data.handOverCertificate.stages.map(({ stage }: ProcedureStage) => stage)).toEqual([
    "CERTIFICATE_ISSUED",
    "CERTIFICATE_HANDED_OVER",
  ]);
  expect(again.errors).toMatchObject(conflict(`This NaturalisationProcedure is ${CLOSED}, not ${GRANTED}.`));
});

test("a decided procedure is decided, withdrawn and passed on no more", async () => {
  const id = await pending("closed");
  await askAsClerk(office, DECIDE, { id, version: 1, decision: "REFUSED", on: "2024-06-27" });
  const answers = [
    await askAsClerk(office, DECIDE, { id, version: 2, decision: "GRANTED", on: "2024-06-28" }),
    await askAsClerk(office, WITHDRAW, { id, version: 2, on: "2024-06-28" }),
    await askAsClerk(office, TRANSFER, { id, version: 2, to: "EBH-05758", on: "2024-06-28" }),
  ];

  for (const { errors } of answers)
    expect(errors).toMatchObject(conflict(`This NaturalisationProcedure is ${CLOSED}, not ${PENDING}.`));
});

test("pending criminal proceedings suspend the decision, and the refused attempt leaves nothing", async () => {
  const id = await pending("suspended", ["SUSPENDED", "2024-03-01", null]);
  const refused = await askAsClerk(office, DECIDE, { id, version: 1, decision: "GRANTED", on: "2024-06-27" });
  const inCapitals = { id: id.toUpperCase(), version: 1, decision: "GRANTED", on: "2024-06-27" };
  const again = await askAsClerk(office, DECIDE, inCapitals);
  const rows = await office.rows(`select version, decision from naturalisation_procedure where id = '${id}'`);
  const withdrawn = await askAsClerk(office, WITHDRAW, { id, version: 1, on: "2024-06-27" });

  for (const { errors } of [refused, again])
    expect(errors).toMatchObject([
      {
        message: "The value of decision must wait while criminal proceedings suspend it (§ 12a Abs. 3 StAG).",
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  expect(rows).toEqual([{ version: 1, decision: null }]);
  expect(withdrawn.data.withdrawProcedure).toMatchObject({ state: "CLOSED", decision: "WITHDRAWN" });
});

test("a hearing before a refusal is a stage like others", async () => {
  const id = await pending("heard");
  const [{ file_reference: procedure }] = (await office.rows(
    `select file_reference from naturalisation_procedure where id = '${id}'`,
  )) as [{ file_reference: string }];
  const { data, errors } = await askAsClerk(
    office,
    "mutation ($input: ProcedureStageInput!) { recordProcedureStage(input: $input) { stage startedOn version } }",
    { input: { procedure, stage: "HEARING", startedOn: "2024-05-02" } },
  );

  expect(errors).toBeUndefined();
  expect(data.recordProcedureStage).toEqual({ stage: "HEARING", startedOn: "2024-05-02", version: 1 });
});

test("a procedure is passed on to another naturalisation office", async () => {
  const id = await pending("moved");
  const nowhere = await askAsClerk(office, TRANSFER, { id, version: 1, to: "ABH-05758", on: "2024-06-28" });
  const own = await askAsClerk(office, TRANSFER, { id, version: 1, to: "EBH-05711", on: "2024-06-28" });
  const moved = await askAsClerk(office, TRANSFER, { id, version: 1, to: "EBH-05758", on: "2024-06-28" });

  expect(nowhere.errors).toMatchObject([
    { message: "The value of to must be the id of a naturalisation office, such as EBH-05711." },
  ]);
  expect(own.errors).toMatchObject([{ message: "The value of transferredTo must be another authority." }]);
  expect(moved.data.transferProcedure).toMatchObject({
    ...{ state: "CLOSED", decision: "TRANSFERRED", decidedOn: "2024-06-28", transferredTo: "EBH-05758" },
    stages: [{ stage: "TRANSFERRED" }],
  });
});

test("a decision is GRANTED or REFUSED, never in the future, and made to the version that the clerk has seen", async () => {
  const id = await pending("refused input");
  const answers = [
    await askAsClerk(office, DECIDE, { id, version: 1, decision: "WITHDRAWN", on: "2024-06-27" }),
    await askAsClerk(office, DECIDE, { id, version: 1, decision: "GRANTED", on: "2999-01-01" }),
    await askAsClerk(office, DECIDE, { id, version: 7, decision: "GRANTED", on: "2024-06-27" }),
  ];

  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
    "BAD_USER_INPUT",
    "BAD_USER_INPUT",
    "CONFLICT",
  ]);
});

test("a foreign and an unknown procedure are the same NOT_FOUND, and nothing is written", async () => {
  const id = await pending("foreign");
  const as = clerkOf("EBH-05554");
  const variables = { id, version: 1, decision: "GRANTED", on: "2024-06-27" };
  const existing = await office.ask(DECIDE, { as, variables });
  const unknown = await office.ask(DECIDE, {
    as,
    variables: { ...variables, id: "00000000-0000-4000-8000-000000000000" },
  });
  const malformed = await office.ask(DECIDE, { as, variables: { ...variables, id: "nope" } });

  expect(existing.errors).toMatchObject([
    { message: "There is no NaturalisationProcedure of this id.", extensions: { code: "NOT_FOUND" } },
  ]);
  expect(existing.text).toBe(unknown.text);
  expect(malformed.text).toBe(unknown.text);
});

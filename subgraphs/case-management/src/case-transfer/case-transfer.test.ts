import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate, quarterOf } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { createOrm } from "@kim-hub/kit/database";
import { NARRATIVE } from "@kim-hub/kit/forbidden-outputs";
import { Office } from "@kim-hub/kit/office";
import { askParts, mandateOf } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { HANDOVER_CUBE } from "../case-handover/handover-cube.js";
import { CasePerson } from "../case-person/case-person.js";
import { CaseStage } from "../case-stage/case-stage.js";
import { database } from "../database.js";
import { CaseNote } from "../note/case-note.js";
import { CARITAS, COLLEAGUE, MANAGER, mutate, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { createGoal } from "../testing/create-goal.js";

const TODAY = localDate();
let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
});

afterAll(() => office.stop());

/** A case with a partner, a goal, a note and an open stage. */
async function givenCase(): Promise<CaseManagementCase> {
  const caseFile = createCase({ familyName: "Übergabe (erfunden)" });
  const { authorityId } = caseFile;
  await office.given(
    caseFile,
    new CasePerson({
      ...{ caseFile, authorityId, personNumber: `PARTNER ${caseFile.fileReference}`, role: "PARTNER" },
      ...{ familyName: "Übergabe (erfunden)", givenNames: null, birthDate: null },
    }),
    createGoal(caseFile),
    new CaseNote({ caseFile, writtenOn: "2024-01-01", position: "001", text: `${NARRATIVE} (erfunden)` }),
    new CaseStage({ caseFile, stage: CaseStageCode.ACTIVE_OUTREACH, startedOn: "2023-02-01", endedOn: null }),
  );

  return caseFile;
}

const offer = ({ fileReference: caseFile }: CaseManagementCase, more: object = {}) =>
  mutate(office, "recordCaseTransfer", {
    input: { caseFile, toAuthority: "CM-05711-CARITAS", requestedOn: TODAY, consentOn: TODAY, ...more },
  });

/** A case on offer to the Caritas, with the id of the offer. */
async function offered() {
  const caseFile = await givenCase();
  const { data } = await offer(caseFile);

  return { caseFile, transfer: String(data.recordCaseTransfer.id) };
}

const accept = (id: string, fileReference: string, as = CARITAS) =>
  mutate(
    office,
    "acceptCaseTransfer",
    { id, expectedVersion: 1, fileReference },
    { as, selection: "{ id authorityId caseManager state familyName fileReference goals { goal } notes { text } }" },
  );

const read = ({ id }: { id: string }, as = MANAGER) =>
  office.ask(`{ caseManagementCase(id: "${id}") { familyName } }`, { as });

test("the provider that a case is offered to sees the offer, and nothing of the case", async () => {
  const { caseFile, transfer } = await offered();
  const { data, text } = await office.ask(
    "{ offeredCaseTransfers { id fromAuthority toAuthority requestedOn consentOn state } }",
    { as: CARITAS },
  );
  const asCaritas = await read(caseFile, CARITAS);

  expect(data.offeredCaseTransfers).toContainEqual({
    ...{ id: transfer, fromAuthority: "CM-05711", toAuthority: "CM-05711-CARITAS", state: "REQUESTED" },
    ...{ requestedOn: TODAY, consentOn: TODAY },
  });
  expect(text).not.toContain("Übergabe");
  expect(asCaritas.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("from the acceptance on the case is the new provider's, and the old one reads nothing more", async () => {
  const { caseFile, transfer } = await offered();
  const { data, errors } = await accept(transfer, "C 1");

  expect(errors).toBeUndefined();
  expect(data.acceptCaseTransfer).toMatchObject({
    ...{ authorityId: "CM-05711-CARITAS", caseManager: "caritas-1", state: "OPEN", fileReference: "C 1" },
    ...{ familyName: "Übergabe (erfunden)", goals: [{ goal: "B1 (erfunden)" }] },
    // Notes stay with those to whom they were entrusted (§ 203 StGB).
    notes: [],
  });
  const old = await read(caseFile);
  expect(old.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  const list = await office.ask(`{ myCases(reference: "${caseFile.fileReference}") { nodes { id } } }`, {
    as: MANAGER,
  });
  expect(list.data.myCases.nodes.map(({ id }: { id: string }) => id)).not.toContain(caseFile.id);
  const history = await office.ask(
    `{ caseManagementHistory(table: "case_management_case", rowId: "${caseFile.id}") { actor } }`,
    { as: MANAGER },
  );
  expect(history.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  const casePersons = `{ casePersons(caseFile: "${caseFile.id}") { role } }`;
  expect((await office.ask(casePersons, { as: MANAGER })).data).toEqual({ casePersons: [] });
});

test("the old provider's application role reads no row of the case any more, whatever table", async () => {
  const { caseFile, transfer } = await offered();
  await accept(transfer, "C 2");
  const orm = createOrm(database, office.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({ variables: { "app.authority": "CM-05711", "app.actor": "cm-1" } });
  const counts = await Promise.all(
    [CaseStage, CaseNote, CasePerson].map((type) => em.fork().count<object>(type, { caseFile: caseFile.id })),
  );
  const update = await em.nativeUpdate(CaseManagementCase, { id: caseFile.id }, { familyName: "x" });
  await orm.close();

  expect([...counts, update]).toEqual([0, 0, 0, 0]);
});

test("the old case stays for the counts: closed on the day as referred, its people counted as the same persons", async () => {
  const { caseFile, transfer } = await offered();
  await accept(transfer, "C 3");
  const [old] = await office.rows(`select state, closed_on::text as closed, transferred_on::text as transferred
    from case_management_case where id = '${caseFile.id}'`);
  const [same] = await office.rows(`select n.counted_as = o.pseudonym as client, np.counted_as = op.pseudonym as partner
    from case_management_case o join case_management_case n on n.file_reference = 'C 3'
    join case_person op on op.case_file_id = o.id join case_person np on np.case_file_id = n.id
    where o.id = '${caseFile.id}'`);

  expect(old).toEqual({ state: "CLOSED_REFERRED", closed: TODAY, transferred: TODAY });
  expect(same).toEqual({ client: true, partner: true });
});

test("under a mandate for the old provider's pseudonym the path goes on to show the stages there, ended", async () => {
  const caseFile = createCase({ pseudonym: "cm-path-erfunden" });
  await office.given(
    caseFile,
    new CaseStage({ caseFile, stage: CaseStageCode.ACTIVE_OUTREACH, startedOn: "2023-02-01", endedOn: "2023-03-01" }),
  );
  const { data } = await offer(caseFile);
  await accept(data.recordCaseTransfer.id, "C 4");
  const sealed = await office.seal(mandateOf({ pseudonym: "cm-path-erfunden" }), Office.CASE_MANAGEMENT);
  const part = await askParts(office, Office.CASE_MANAGEMENT, [sealed]);

  expect(part.data._entities[0].caseManagementPart.segments).toMatchObject([{ code: "ACTIVE_OUTREACH" }]);
});

test("a restriction at the new provider holds for the old one's path too, which ends with the transfer whatever the old export says", async () => {
  const caseFile = createCase({ pseudonym: "cm-restricted-erfunden" });
  await office.given(
    caseFile,
    new CaseStage({ caseFile, stage: CaseStageCode.ACTIVE_OUTREACH, startedOn: "2023-02-01", endedOn: null }),
  );
  const { data } = await offer(caseFile);
  const accepted = await accept(data.recordCaseTransfer.id, "C 6");
  await office.rows(`update case_management_case set state = 'OPEN', closed_on = null, transferred_on = '2024-05-01'
    where id = '${caseFile.id}'`);
  const segments = async () => {
    const sealed = await office.seal(mandateOf({ pseudonym: "cm-restricted-erfunden" }), Office.CASE_MANAGEMENT);
    const part = await askParts(office, Office.CASE_MANAGEMENT, [sealed]);

    return part.data._entities[0].caseManagementPart.segments;
  };
  expect(await segments()).toMatchObject([{ code: "ACTIVE_OUTREACH", fromQuarter: "2023-Q1", toQuarter: "2024-Q2" }]);
  const { errors } = await mutate(
    office,
    "correctCaseManagementCase",
    {
      ...{ id: accepted.data.acceptCaseTransfer.id, expectedVersion: 1 },
      input: {
        ...{ fileReference: "C 6", familyName: "Übergabe (erfunden)", caseManager: "caritas-1", state: "OPEN" },
        ...{ openedOn: TODAY, isRestricted: true },
      },
    },
    { as: CARITAS },
  );

  expect(errors).toBeUndefined();
  expect(await segments()).toEqual([]);
});

test("a transfer is answered once, at its version, and by the side that it waits for", async () => {
  const { transfer } = await offered();
  const id = { id: transfer, expectedVersion: 1 };
  const selection = "{ state }";
  const bySender = await accept(transfer, "X 1", MANAGER);
  const byReceiver = await mutate(office, "revokeCaseTransfer", id, { as: CARITAS, selection });
  const byColleague = await mutate(office, "revokeCaseTransfer", id, { as: COLLEAGUE, selection });
  const rejected = await mutate(office, "rejectCaseTransfer", id, { as: CARITAS, selection });
  const late = await accept(transfer, "C 5");
  const again = await mutate(office, "rejectCaseTransfer", { ...id, expectedVersion: 2 }, { as: CARITAS, selection });

  expect(bySender.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(byReceiver.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(byColleague.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(rejected.data).toEqual({ rejectCaseTransfer: { state: "REJECTED" } });
  expect(late.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(again.errors).toMatchObject([
    { message: "This CaseTransfer is REJECTED (Abgelehnt) and waits for no answer." },
  ]);
});

test("a rejected or revoked case stays with its provider and can be offered again", async () => {
  const { caseFile, transfer } = await offered();
  await mutate(office, "revokeCaseTransfer", { id: transfer, expectedVersion: 1 }, { selection: "{ state }" });
  const elsewhere = await offer(caseFile, { toAuthority: "CM-05711-DIAKONIE" });

  expect((await read(caseFile)).data.caseManagementCase).toEqual({ familyName: "Übergabe (erfunden)" });
  expect(elsewhere.errors).toBeUndefined();
});

test("a case waits for one provider's answer at a time, goes to another provider, and needs the client's consent before", async () => {
  const { caseFile } = await offered();
  const second = await offer(caseFile, { toAuthority: "CM-05711-DIAKONIE" });
  const own = await offer(await givenCase(), { toAuthority: "CM-05711" });
  const late = await offer(await givenCase(), { requestedOn: "2024-01-01", consentOn: "2024-01-02" });

  expect(second.errors).toMatchObject([
    { message: "The file waits for the answer of another authority already.", extensions: { code: "CONFLICT" } },
  ]);
  expect(own.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(late.errors).toMatchObject([{ message: "The value of requestedOn must not be before consent_on." }]);
});

test("an offer that waits when the case is closed is revoked with it, and no offer is of a day to come", async () => {
  const { caseFile, transfer } = await offered();
  const future = await offer(await givenCase(), { requestedOn: "2999-01-01" });
  const { errors } = await mutate(office, "closeCase", {
    ...{ id: caseFile.id, expectedVersion: 1, reason: "CLOSED_MOVED" },
  });
  const rows = await office.rows(
    `select state, decided_on::text as decided from case_transfer where id = '${transfer}'`,
  );

  expect(errors).toBeUndefined();
  expect(rows).toEqual([{ state: "REVOKED", decided: TODAY }]);
  expect(future.errors).toMatchObject([{ message: "The value of requestedOn must not lie in the future." }]);
});

test("a correction of an answered offer leaves its answer as it is, also while another offer waits", async () => {
  const { caseFile, transfer } = await offered();
  await mutate(
    office,
    "rejectCaseTransfer",
    { id: transfer, expectedVersion: 1 },
    { as: CARITAS, selection: "{ state }" },
  );
  await offer(caseFile, { toAuthority: "CM-05711-DIAKONIE" });
  const { data } = await mutate(
    office,
    "correctCaseTransfer",
    {
      ...{ id: transfer, expectedVersion: 2 },
      input: {
        ...{ caseFile: caseFile.fileReference, toAuthority: "CM-05711-CARITAS" },
        ...{ requestedOn: TODAY, consentOn: "2026-01-01" },
      },
    },
    { selection: "{ state consentOn }" },
  );

  expect(data.correctCaseTransfer).toEqual({ state: "REJECTED", consentOn: "2026-01-01" });
});

test("a reference that is taken at the new provider is a CONFLICT, and nothing has changed", async () => {
  const { caseFile, transfer } = await offered();
  await office.given(createCase({ fileReference: "C 9", authorityId: "CM-05711-CARITAS", caseManager: "caritas-1" }));
  const { errors } = await accept(transfer, "C 9");

  expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect((await read(caseFile)).errors).toBeUndefined();
});

test("without an offer no task of the session shows another provider's case", async () => {
  const caseFile = await givenCase();
  const orm = createOrm(database, office.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({
    variables: { "app.authority": "CM-05711-CARITAS", "app.actor": "x", "app.task": "TRANSFER" },
  });
  const found = await em.count(CaseManagementCase, { id: caseFile.id });
  const answered = em
    .fork()
    .transactional((transaction) =>
      transaction.execute("select answer_transfer(gen_random_uuid(), 'ACCEPTED', current_date, null)"),
    );

  expect(found).toBe(0);
  await expect(answered).rejects.toThrow("waits for no such answer");
  await orm.close();
});

test("the disclosure log names the client at the old provider and at the new one", async () => {
  const { caseFile, transfer } = await offered();
  await accept(transfer, "C 10");
  const logged = await office.rows(
    `select distinct subject from disclosure_log where request_id =
       (select request_id from disclosure_log where coordinate = 'Mutation.acceptCaseTransfer' order by at desc limit 1)`,
  );
  const known = await office.rows(
    `select pseudonym from case_management_case where id = '${caseFile.id}' or file_reference = 'C 10'`,
  );

  expect(logged.map(({ subject }) => subject).toSorted()).toEqual(known.map(({ pseudonym }) => pseudonym).toSorted());
});

test("an accepted offer is a handover of the new case, and the figure counts how long it took", async () => {
  const { transfer } = await offered();
  await accept(transfer, "H 1/2026");
  expect(
    await office.rows(`select h.from_office, h.sent_quarter, h.accepted_quarter from case_handover h
      join case_management_case c on c.id = h.case_file_id where c.file_reference = 'H 1/2026'`),
  ).toEqual([{ from_office: "CASE_MANAGEMENT", sent_quarter: quarterOf(TODAY), accepted_quarter: quarterOf(TODAY) }]);
  const orm = createOrm(database, office.applicationUrl);
  const asked = { district: "05711", quarter: quarterOf(TODAY) };
  const counted = await HANDOVER_CUBE.listMembers(orm.em.fork(), asked);
  await orm.close();
  expect(counted.map(({ days }) => days.get("CASE_MANAGEMENT"))).toContainEqual([0]);
});

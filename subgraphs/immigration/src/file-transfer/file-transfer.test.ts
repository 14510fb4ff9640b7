import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate, quarterOf } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { askParts, mandateOf, startOfficeExample } from "@kim-hub/kit/office-example";
import { setSessionVariables } from "@kim-hub/kit/session-variables";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { lockTables } from "@kim-hub/records/lock-tables";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { database } from "../database.js";
import { GuideAccompaniment } from "../guide-accompaniment/guide-accompaniment.js";
import { GuideGoalAgreement } from "../guide-accompaniment/guide-goal-agreement.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { ResidenceApplication } from "../residence-application/residence-application.js";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { askAsClerk, correct, record } from "../testing/ask-as-clerk.js";
import { createFile } from "../testing/create-file.js";
import { givenFile } from "../testing/given-file.js";
import { immigration } from "../testing/immigration.js";
import { RequestOutcome } from "../transmission-request/request-outcome.js";
import { TransmissionRequest } from "../transmission-request/transmission-request.js";

const TODAY = localDate();
const OLD = "ABH-05711";
const NEW = "ABH-05758";
let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

const offer = (file: ImmigrationFile, more: object = {}) =>
  record(office, "FileTransfer", { file: file.fileReference, toAuthority: NEW, requestedOn: TODAY, ...more });

/** A file on offer to the new office, with the id of the offer. */
async function offered(values = {}) {
  const file = await givenFile(office, values);
  const { data, errors } = await offer(file);
  expect(errors).toBeUndefined();

  return { file, transfer: String(data.recordFileTransfer.id) };
}

const SELECTION = `id authorityId fileReference familyName municipality transferredFrom transferredFromOn handedOverOn
  residenceStatuses { code validFrom validTo }`;
const answer = (
  act: string,
  { as = NEW, version = 1, ...more }: { id: string; as?: string; version?: number; fileReference?: string },
) =>
  askAsClerk(
    office,
    act === "accept"
      ? `mutation ($id: ID!, $version: Int!, $reference: String!, $municipality: Ags) {
          acceptFileTransfer(id: $id, expectedVersion: $version, fileReference: $reference, municipality: $municipality) {
            ${SELECTION} } }`
      : `mutation ($id: ID!, $version: Int!) { ${act}FileTransfer(id: $id, expectedVersion: $version) { state } }`,
    { version, reference: more.fileReference ?? `N ${more.id}`, municipality: "05758004", ...more },
    as,
  );
const accept = (id: string, more: object = {}) => answer("accept", { id, ...more });
const read = ({ id }: { id: string }, as = OLD) =>
  askAsClerk(office, "query ($id: ID!) { immigrationFile(id: $id) { familyName transfers { state } } }", { id }, as);

test("the office that a file is offered to sees the offer, and nothing of the file", async () => {
  const { file, transfer } = await offered();
  const query = "{ offeredFileTransfers { id fromAuthority toAuthority requestedOn state } }";
  const { data, text, statements } = await askAsClerk(office, query, {}, NEW);
  const asNew = await read(file, NEW);

  expect(data.offeredFileTransfers).toContainEqual({
    ...{ id: transfer, fromAuthority: OLD, toAuthority: NEW, requestedOn: TODAY, state: "REQUESTED" },
  });
  expect(statements).toBe(2);
  expect(text).not.toContain("Umzug");
  expect(asNew.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("from the acceptance on the file is the new office's with all its rows, and the old one reads nothing more", async () => {
  const { file, transfer } = await offered();
  const { data, errors } = await accept(transfer, { fileReference: "N 1" });

  expect(errors).toBeUndefined();
  expect(data.acceptFileTransfer).toMatchObject({
    ...{ authorityId: NEW, fileReference: "N 1", familyName: "Umzug (erfunden)", municipality: "05758004" },
    ...{ transferredFrom: OLD, transferredFromOn: TODAY, handedOverOn: null },
    residenceStatuses: [
      { code: "TOLERATION", validFrom: "2019-01-01", validTo: "2025-06-30" },
      { code: "TOLERATION", validFrom: "2025-07-01", validTo: null },
    ],
  });
  const list = await askAsClerk(office, `{ files(reference: "${file.fileReference}") { nodes { id } } }`);
  const byReference = await askAsClerk(office, `{ fileByReference(reference: "${file.fileReference}") { id } }`);
  const history = await askAsClerk(
    office,
    `{ immigrationHistory(table: "immigration_file", rowId: "${file.id}") { actor } }`,
  );
  expect(list.data.files.nodes.map(({ id }: { id: string }) => id)).not.toContain(file.id);
  for (const hidden of [await read(file), byReference, history])
    expect(hidden.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("the new office goes on with the pending application; what the old one decided it only reads", async () => {
  const { transfer } = await offered();
  const { data } = await accept(transfer, { fileReference: "N 2" });
  const rows = await office.rows(`select basis, decision, taken_over from residence_application
    where file_id = '${data.acceptFileTransfer.id}' order by basis desc`);
  const number = await office.rows(`select register_number from immigration_file where file_reference = 'N 2'`);

  expect(rows).toEqual([
    { basis: "TOLERATION_TRAINING", decision: "REFUSED", taken_over: "DECIDED" },
    { basis: "RP_SUSTAINABLE_INTEGRATION", decision: null, taken_over: "PENDING" },
  ]);
  expect(number).toEqual([{ register_number: "987654321012" }]);
});

test("the new office has the goals, and at the old one no row stays that its counts do not need", async () => {
  const { file, transfer } = await offered();
  await office.given(
    new GuideGoalAgreement({ file, goal: "B1 (erfunden)", agreedOn: "2024-02-01", dueOn: "2024-08-01", result: null }),
  );
  const { data } = await accept(transfer);
  const goals = async (id: string) =>
    (await office.rows(`select goal from guide_goal_agreement where file_id = '${id}'`)).map(({ goal }) => goal);

  expect(await goals(file.id)).toEqual([]);
  expect(await goals(data.acceptFileTransfer.id)).toEqual(["B1 (erfunden)"]);
});

test("the old office keeps the proof of the requests that it answered, and the new one answers those that are open", async () => {
  const { file, transfer } = await offered();
  const request = (askedBy: string, answeredOn: string | null) =>
    new TransmissionRequest({
      ...{ file, askedBy, norm: "§ 87 Abs. 1 AufenthG", askedOn: "2024-02-01", answeredOn },
      ...{ answeredBy: answeredOn ? "abh-1" : null, outcome: answeredOn ? RequestOutcome.ANSWERED : null },
    });
  await office.given(request("Jobcenter (erfunden)", "2024-02-05"), request("Jugendamt (erfunden)", null));
  const { data } = await accept(transfer);
  const askedBy = async (id: string) =>
    (await office.rows(`select asked_by from transmission_request where file_id = '${id}' order by asked_by`)).map(
      ({ asked_by }) => asked_by,
    );

  expect(await askedBy(file.id)).toEqual(["Jobcenter (erfunden)"]);
  expect(await askedBy(data.acceptFileTransfer.id)).toEqual(["Jobcenter (erfunden)", "Jugendamt (erfunden)"]);
});

test("the old office's application role reads no row of the file any more, whatever table", async () => {
  const { file, transfer } = await offered();
  await accept(transfer);
  const orm = createOrm(database, office.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({ variables: { "app.authority": OLD, "app.actor": "test" } });
  const counts = await Promise.all(
    [ResidenceStatus, ResidenceApplication, GuideAccompaniment].map((type) =>
      em.fork().count<object>(type, { file: file.id }),
    ),
  );
  const update = await em.nativeUpdate(ImmigrationFile, { id: file.id }, { familyName: "x" });
  await orm.close();

  expect([...counts, update]).toEqual([0, 0, 0, 0]);
});

test("the person has another pseudonym at the new office, and the old one's path goes on to show what was there", async () => {
  const { transfer } = await offered({ pseudonym: "abh-moved-erfunden", personNumber: "P moved" });
  const { data } = await accept(transfer);
  const known = await office.rows(`select pseudonym from immigration_file where id = '${data.acceptFileTransfer.id}'`);
  const pathOf = async (pseudonym: string) => {
    const sealed = await office.seal(mandateOf({ pseudonym }), Office.IMMIGRATION);
    const part = await askParts(office, Office.IMMIGRATION, [sealed]);

    return part.data._entities[0].immigrationPart.segments.map(({ code }: { code: string }) => code);
  };

  expect(known).not.toEqual([{ pseudonym: "abh-moved-erfunden" }]);
  expect(await pathOf("abh-moved-erfunden")).toEqual(["TOLERATED"]);
});

test("an offer is answered once, at its version, and by the side that it waits for", async () => {
  const { transfer: id } = await offered();
  const stale = await accept(id, { version: 7 });
  const bySender = await accept(id, { as: OLD });
  const byReceiver = await answer("revoke", { id });
  const byStranger = await answer("reject", { id, as: "ABH-05554" });
  const rejected = await answer("reject", { id });
  const late = await accept(id);
  const again = await answer("reject", { id, version: 2 });

  expect(stale.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  for (const { errors } of [bySender, byReceiver])
    expect(errors).toMatchObject([
      { message: "This FileTransfer is the other authority's to answer.", extensions: { code: "FORBIDDEN" } },
    ]);
  expect(byStranger.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(rejected.data).toEqual({ rejectFileTransfer: { state: "REJECTED" } });
  expect(late.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(again.errors).toMatchObject([
    { message: "This FileTransfer is REJECTED (Abgelehnt) and waits for no answer." },
  ]);
});

test("a rejected or revoked file stays with its office and can be offered again", async () => {
  const { file, transfer: id } = await offered();
  const waiting = await offer(file, { toAuthority: "ABH-05554" });
  await answer("revoke", { id, as: OLD });
  const elsewhere = await offer(file, { toAuthority: "ABH-05554" });

  expect(waiting.errors).toMatchObject([
    { message: "The file waits for the answer of another authority already.", extensions: { code: "CONFLICT" } },
  ]);
  expect(elsewhere.errors).toBeUndefined();
  expect((await read(file)).data.immigrationFile.transfers.map(({ state }: { state: string }) => state)).toEqual(
    expect.arrayContaining(["REVOKED", "REQUESTED"]),
  );
});

test("a file goes to another immigration office", async () => {
  const file = await givenFile(office);
  const own = await offer(file, { toAuthority: OLD });
  const naturalisation = await offer(file, { toAuthority: "EBH-05758" });

  expect(own.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(naturalisation.errors).toMatchObject([
    { message: "The value of toAuthority must be the id of an immigration office, such as ABH-05711." },
  ]);
});

test("a reference that is taken at the new office is a CONFLICT, and nothing has changed", async () => {
  const { file, transfer } = await offered();
  await office.given(createFile({ authorityId: NEW, fileReference: "N 9" }));
  const { errors } = await accept(transfer, { fileReference: "N 9" });

  expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect((await read(file)).errors).toBeUndefined();
});

test("the old office cannot record another file under the reference of one that is the new office's", async () => {
  const { file, transfer } = await offered();
  await accept(transfer);
  const { errors } = await record(office, "ImmigrationFile", { fileReference: file.fileReference, familyName: "Neu" });

  expect(errors).toMatchObject([{ message: "The row must belong to the own authority." }]);
});

test("without an offer no task of the session shows another office's file", async () => {
  const file = await givenFile(office);
  const orm = createOrm(database, office.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({ variables: { "app.authority": NEW, "app.actor": "x", "app.task": "TRANSFER" } });
  const found = await em.count(ImmigrationFile, { id: file.id });
  const answered = em
    .fork()
    .transactional((transaction) =>
      transaction.execute("select answer_transfer(gen_random_uuid(), 'ACCEPTED', current_date, null)"),
    );

  expect(found).toBe(0);
  await expect(answered).rejects.toThrow("waits for no such answer");
  await orm.close();
});

test("the disclosure log names the person at the old office and at the new one", async () => {
  const { file, transfer } = await offered();
  const { data } = await accept(transfer);
  const logged = await office.rows(
    `select distinct subject from disclosure_log where request_id =
       (select request_id from disclosure_log where coordinate = 'Mutation.acceptFileTransfer' order by at desc limit 1)`,
  );
  const known = await office.rows(
    `select pseudonym from immigration_file where id in ('${file.id}', '${data.acceptFileTransfer.id}')`,
  );

  expect(logged.map(({ subject }) => subject).toSorted()).toEqual(known.map(({ pseudonym }) => pseudonym).toSorted());
});

test("an offer that waits when the file is handed over is revoked with it, and says so in its history", async () => {
  const { file, transfer } = await offered();
  const { errors } = await correct(office, "ImmigrationFile", {
    ...{ id: file.id, version: 1 },
    input: { fileReference: file.fileReference, familyName: "Umzug (erfunden)", handedOverOn: TODAY },
  });
  const [row] = await office.rows(
    `select state, decided_on::text as decided, version from file_transfer where id = '${transfer}'`,
  );
  const history = await askAsClerk(
    office,
    `{ immigrationHistory(table: "file_transfer", rowId: "${transfer}") { actor version values { column value } } }`,
  );

  expect(errors).toBeUndefined();
  expect(row).toEqual({ state: "REVOKED", decided: TODAY, version: 2 });
  expect(history.data.immigrationHistory).toContainEqual({
    ...{ actor: "test", version: 2 },
    values: expect.arrayContaining([{ column: "version", value: "1" }]),
  });
  expect((await accept(transfer, { version: 2 })).errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect((await offer(file, { toAuthority: "ABH-05554" })).errors).toBeUndefined();
});

test("two offers of one file cannot wait at once, whatever writes them", async () => {
  const { file } = await offered();
  const second = office.rows(`insert into file_transfer (id, file_id, to_authority, requested_on, state)
    values (gen_random_uuid(), '${file.id}', 'ABH-05554', '${TODAY}', 'REQUESTED')`);

  await expect(second).rejects.toThrow("file_transfer_open_unique");
});

test("no offer is of a day to come, and there is no correction of one: nothing but its key is said of it", async () => {
  const { errors } = await offer(await givenFile(office), { requestedOn: "2999-01-01" });
  const corrected = await correct(office, "FileTransfer", { id: "x", version: 1, input: {} });

  expect(errors).toMatchObject([{ message: "The value of requestedOn must not lie in the future." }]);
  expect(corrected.text).toContain("Cannot query field");
});

test("what the old office writes while the new one accepts is taken over too", async () => {
  const { file, transfer } = await offered();
  const orm = createOrm(database, office.applicationUrl);
  const clerk = orm.em.fork();
  await clerk.begin();
  await setSessionVariables(clerk, { "app.authority": OLD });
  await lockTables(clerk, OWN_AUTHORITY_ONLY.lockOf(OLD));
  await clerk.execute("update immigration_file set family_name = 'Neu (erfunden)' where id = ?", [file.id]);
  const accepting = accept(transfer);
  await setTimeout(200);
  await clerk.commit();
  const { data } = await accepting;
  await orm.close();

  expect(data.acceptFileTransfer.familyName).toBe("Neu (erfunden)");
});

test("a file that comes back takes another reference: the one of before is a CONFLICT", async () => {
  const { file, transfer } = await offered();
  await accept(transfer, { fileReference: "N back" });
  const back = await record(
    office,
    "FileTransfer",
    { file: "N back", toAuthority: OLD, requestedOn: TODAY },
    { authority: NEW },
  );
  const id = String(back.data.recordFileTransfer.id);
  const same = await accept(id, { as: OLD, fileReference: file.fileReference });
  const other = await accept(id, { as: OLD, fileReference: "U back" });

  expect(same.errors).toMatchObject([
    { message: "There is a ImmigrationFile of this key already.", extensions: { code: "CONFLICT" } },
  ]);
  expect(other.errors).toBeUndefined();
});

test("an accepted offer is a handover of the new file, by its quarters alone", async () => {
  const file = await givenFile(office);
  const { data } = await offer(file, { requestedOn: addDays(TODAY, -100) });
  const id = String(data.recordFileTransfer.id);
  await accept(id);

  expect(
    await office.rows(`select h.from_office, h.sent_quarter, h.accepted_quarter from file_handover h
      join immigration_file f on f.id = h.file_id where f.file_reference = 'N ${id}'`),
  ).toEqual([
    { from_office: "IMMIGRATION", sent_quarter: quarterOf(addDays(TODAY, -100)), accepted_quarter: quarterOf(TODAY) },
  ]);
});

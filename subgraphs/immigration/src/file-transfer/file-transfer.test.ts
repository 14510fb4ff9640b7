import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { askParts, mandateOf, startOfficeExample } from "@kim-hub/kit/office-example";
import { firstDayOf, lastDayOf } from "@kim-hub/kit/quarter-days";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { GuideAccompaniment } from "../guide-accompaniment/guide-accompaniment.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { ApplicationDecision } from "../residence-application/application-decision.js";
import { ResidenceApplication } from "../residence-application/residence-application.js";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { countResidents } from "../residents/count-residents.js";
import { countApplications } from "../right-to-remain/count-applications.js";
import { StatusCode } from "../status-code/status-code.js";
import { askAsClerk, record } from "../testing/ask-as-clerk.js";
import { createFile, immigration } from "../testing/immigration.js";

const TODAY = localDate();
const OLD = "ABH-05711";
const NEW = "ABH-05758";
const { TOLERATION, RP_SUSTAINABLE_INTEGRATION, TOLERATION_TRAINING } = StatusCode;
let office: TestSubgraph;
let made = 0;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

/** A file with two statuses, an accompaniment, a decided and a pending application. */
async function givenFile(values: Partial<Parameters<typeof createFile>[0]> = {}): Promise<ImmigrationFile> {
  made += 1;
  const file = createFile({
    ...{ authorityId: OLD, fileReference: `U ${made}`, familyName: "Umzug (erfunden)", municipality: "05711000" },
    ...values,
  });
  await office.given(
    file,
    new ResidenceStatus({ file, code: TOLERATION, validFrom: "2019-01-01", validTo: "2025-06-30" }),
    new ResidenceStatus({ file, code: TOLERATION, validFrom: "2025-07-01", validTo: null }),
    new GuideAccompaniment({ file, startedOn: "2024-01-01", endedOn: null }),
    new ResidenceApplication({
      ...{ file, basis: TOLERATION_TRAINING, receivedOn: "2024-02-01" },
      ...{ decidedOn: "2024-05-02", decision: ApplicationDecision.REFUSED },
    }),
    new ResidenceApplication({
      ...{ file, basis: RP_SUSTAINABLE_INTEGRATION, receivedOn: "2025-02-01", decidedOn: null, decision: null },
    }),
  );

  return file;
}

const offer = (file: ImmigrationFile, more: object = {}) =>
  record(office, "FileTransfer", { file: file.fileReference, toAuthority: NEW, requestedOn: TODAY, ...more });

/** A file on offer to the new office, with the id of the offer. */
async function offered(values = {}) {
  const file = await givenFile(values);
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
  expect(await pathOf(String(known[0]?.pseudonym))).toEqual(["TOLERATED"]);
});

/** Before the disclosure control, which would hide a difference of one: residents at the end of a quarter, and its applications. */
const countsOf = async (authorityId: string, quarter: string) => {
  const orm = createOrm(database, office.applicationUrl);
  const period = { firstDay: firstDayOf(quarter), lastDay: lastDayOf(quarter) };
  const residents = await countResidents(orm.em.fork(), authorityId.slice(4), period.lastDay);
  const applications = await countApplications(orm.em.fork(), { authorityId }, period);
  await orm.close();

  return {
    residents: residents.find(({ dimension }) => dimension === null)?.cases ?? 0,
    applications: applications
      .map(({ basis, counts }) => ({ basis, counts }))
      .toSorted((left, right) => left.basis.localeCompare(right.basis)),
  };
};

test("the figures of past quarters stay as they were at the old office, and the new one counts nothing of that time", async () => {
  const [from, to] = ["ABH-05562", "ABH-05570"];
  const file = await givenFile({ authorityId: from, municipality: "05562004" });
  const of = (authorityId: string) =>
    Promise.all(["2024-Q1", "2024-Q2", "2025-Q1"].map((quarter) => countsOf(authorityId, quarter)));
  const before = await of(from);
  const input = { file: file.fileReference, toAuthority: to, requestedOn: TODAY };
  const { data } = await record(office, "FileTransfer", input, { authority: from });
  const taken = await askAsClerk(
    office,
    `mutation ($id: ID!) {
      acceptFileTransfer(id: $id, expectedVersion: 1, fileReference: "F 1", municipality: "05570004") { id } }`,
    { id: data.recordFileTransfer.id },
    to,
  );
  expect(taken.errors).toBeUndefined();

  expect(before).toMatchObject([
    { residents: 1, applications: [{ counts: { applications: { cases: 1 } } }] },
    { residents: 1, applications: [{ counts: { refused: { cases: 1 }, pendingEnd: { cases: 0 } } }] },
    { residents: 1, applications: [{ basis: "RP_SUSTAINABLE_INTEGRATION" }, { basis: "TOLERATION_TRAINING" }] },
  ]);
  expect(await of(from)).toEqual(before);
  expect(await of(to)).toEqual(Array(3).fill({ residents: 0, applications: [] }));
});

test("from the day of the transfer on the new office counts the person and the application, once, whatever the old one's export says", async () => {
  const [from, to] = ["ABH-05366", "ABH-05370"];
  const file = await givenFile({ authorityId: from, municipality: "05366004" });
  const { data } = await record(
    office,
    "FileTransfer",
    { file: file.fileReference, toAuthority: to, requestedOn: TODAY },
    { authority: from },
  );
  await askAsClerk(
    office,
    `mutation ($id: ID!) {
      acceptFileTransfer(id: $id, expectedVersion: 1, fileReference: "G 1", municipality: "05370004") { id } }`,
    { id: data.recordFileTransfer.id },
    to,
  );
  const quarter = `${TODAY.slice(0, 4)}-Q${Math.ceil(Number(TODAY.slice(5, 7)) / 3)}`;
  const pendingOf = (counts: Awaited<ReturnType<typeof countsOf>>) =>
    counts.applications.find(({ basis }) => basis === RP_SUSTAINABLE_INTEGRATION)?.counts;
  const [atOld, atNew] = [await countsOf(from, quarter), await countsOf(to, quarter)];
  // The old office's own software knows nothing of the transfer.
  await office.rows(`update immigration_file set handed_over_on = null where id = '${file.id}'`);

  expect([atOld.residents, atNew.residents]).toEqual([0, 1]);
  expect(pendingOf(atOld)).toMatchObject({ transferredOut: { cases: 1 }, pendingEnd: { cases: 0 } });
  expect(pendingOf(atNew)).toMatchObject({
    ...{ pendingStart: { cases: 0 }, applications: { cases: 0 }, transferredIn: { cases: 1 } },
    ...{ pendingEnd: { cases: 1 } },
  });
  expect(atNew.applications.map(({ basis }) => basis)).toEqual([RP_SUSTAINABLE_INTEGRATION]);
  expect(await countsOf(from, quarter)).toEqual(atOld);
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
    { message: "The value of file must not wait for the answer of another authority." },
  ]);
  expect(elsewhere.errors).toBeUndefined();
  expect((await read(file)).data.immigrationFile.transfers.map(({ state }: { state: string }) => state)).toEqual(
    expect.arrayContaining(["REVOKED", "REQUESTED"]),
  );
});

test("a file goes to another immigration office", async () => {
  const file = await givenFile();
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
  const file = await givenFile();
  const orm = createOrm(database, office.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({ variables: { "app.authority": NEW, "app.actor": "x", "app.task": "TRANSFER" } });
  const found = await em.count(ImmigrationFile, { id: file.id });
  const answered = em
    .fork()
    .transactional((transaction) =>
      transaction.execute("select answer_transfer(gen_random_uuid(), 'ACCEPTED', current_date)"),
    );

  expect(found).toBe(0);
  await expect(answered).rejects.toThrow("waits for no such answer");
  await orm.close();
});

test("the disclosure log names the person at the old office and at the new one", async () => {
  const { file, transfer } = await offered();
  const { data } = await accept(transfer);
  const logged = await office.rows(
    "select subject from disclosure_log where coordinate = 'Mutation.acceptFileTransfer' and refusal is null order by at desc limit 2",
  );
  const known = await office.rows(
    `select pseudonym from immigration_file where id in ('${file.id}', '${data.acceptFileTransfer.id}')`,
  );

  expect(logged.map(({ subject }) => subject).toSorted()).toEqual(known.map(({ pseudonym }) => pseudonym).toSorted());
});

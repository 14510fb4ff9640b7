import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import { firstDayOf, lastDayOf } from "@kim-hub/kit/quarter-days";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { RESIDENTS_CUBE } from "../residents/residents-cube.js";
import { countApplications } from "../right-to-remain/count-applications.js";
import { StatusCode } from "../status-code/status-code.js";
import { askAsClerk, record } from "../testing/ask-as-clerk.js";
import { givenFile } from "../testing/given-file.js";
import { immigration } from "../testing/immigration.js";

const TODAY = localDate();
const { RP_SUSTAINABLE_INTEGRATION } = StatusCode;
let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

/** Before the disclosure control, which would hide a difference of one: residents at the end of a quarter, and its applications. */
const countsOf = async (authorityId: string, quarter: string) => {
  const orm = createOrm(database, office.applicationUrl);
  const period = { firstDay: firstDayOf(quarter), lastDay: lastDayOf(quarter) };
  const residents = await RESIDENTS_CUBE.listMembers(orm.em.fork(), { district: authorityId.slice(4), quarter });
  const applications = await countApplications(orm.em.fork(), { authorityId }, period);
  await orm.close();

  return {
    residents: residents.length,
    applications: applications
      .map(({ basis, counts }) => ({ basis, counts }))
      .toSorted((left, right) => left.basis.localeCompare(right.basis)),
  };
};

test("the figures of past quarters stay as they were at the old office, and the new one counts nothing of that time", async () => {
  const [from, to] = ["ABH-05562", "ABH-05570"];
  const file = await givenFile(office, { authorityId: from, municipality: "05562004" });
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
  const file = await givenFile(office, { authorityId: from, municipality: "05366004" });
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

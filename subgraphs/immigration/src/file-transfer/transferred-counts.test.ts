import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { RESIDENTS_CUBE } from "../residents/residents-cube.js";
import { nameOf, RIGHT_TO_REMAIN_CUBE } from "../right-to-remain/right-to-remain-cube.js";
import { StatusCode } from "../status-code/status-code.js";
import { askAsClerk, record } from "../testing/ask-as-clerk.js";
import { givenFile } from "../testing/given-file.js";
import { immigration } from "../testing/immigration.js";

const TODAY = localDate();
const { RP_SUSTAINABLE_INTEGRATION, TOLERATION_TRAINING } = StatusCode;
let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

const MEASURES = ["pendingStart", "applications", "transferredIn", "refused", "transferredOut", "pendingEnd"];

/** Before the disclosure control, which would hide a difference of one: residents at the end of a quarter, and the measures of its year's applications. */
const countsOf = async (authorityId: string, quarter: string) => {
  const orm = createOrm(database, office.applicationUrl);
  const asked = { district: authorityId.slice(4), quarter };
  const residents = await RESIDENTS_CUBE.listMembers(orm.em.fork(), asked);
  const applications = await RIGHT_TO_REMAIN_CUBE.listMembers(orm.em.fork(), asked);
  await orm.close();
  const counted = [RP_SUSTAINABLE_INTEGRATION, TOLERATION_TRAINING].flatMap((basis) =>
    MEASURES.flatMap((measure) => {
      const found = applications.filter(({ marks }) => marks.has(nameOf(basis, measure))).length;

      return found > 0 ? [[nameOf(basis, measure), found]] : [];
    }),
  );

  return { residents: residents.length, applications: Object.fromEntries(counted) };
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

  expect(before).toEqual([
    { residents: 1, applications: { "TOLERATION_TRAINING applications": 1, "TOLERATION_TRAINING pendingEnd": 1 } },
    { residents: 1, applications: { "TOLERATION_TRAINING applications": 1, "TOLERATION_TRAINING refused": 1 } },
    {
      residents: 1,
      applications: { "RP_SUSTAINABLE_INTEGRATION applications": 1, "RP_SUSTAINABLE_INTEGRATION pendingEnd": 1 },
    },
  ]);
  expect(await of(from)).toEqual(before);
  expect(await of(to)).toEqual(Array(3).fill({ residents: 0, applications: {} }));
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
  const [atOld, atNew] = [await countsOf(from, quarter), await countsOf(to, quarter)];
  // The old office's own software knows nothing of the transfer.
  await office.rows(`update immigration_file set handed_over_on = null where id = '${file.id}'`);

  expect([atOld.residents, atNew.residents]).toEqual([0, 1]);
  expect(atOld.applications).toEqual({
    "RP_SUSTAINABLE_INTEGRATION pendingStart": 1,
    "RP_SUSTAINABLE_INTEGRATION transferredOut": 1,
  });
  expect(atNew.applications).toEqual({
    "RP_SUSTAINABLE_INTEGRATION transferredIn": 1,
    "RP_SUSTAINABLE_INTEGRATION pendingEnd": 1,
  });
  expect(await countsOf(from, quarter)).toEqual(atOld);
});

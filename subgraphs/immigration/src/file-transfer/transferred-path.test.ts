import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { mandateOf, STEERING_GROUP, startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { askAsClerk, record } from "../testing/ask-as-clerk.js";
import { givenFile } from "../testing/given-file.js";
import { immigration } from "../testing/immigration.js";

const TODAY = localDate();
const OLD = "ABH-05711";
const NEW = "ABH-05758";
const THIRD = "ABH-05554";
let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

/** The file of this reference goes to another office; returns the pseudonym and the id there. */
async function passOn(file: string, { from = OLD, to = NEW } = {}) {
  const input = { file, toAuthority: to, requestedOn: TODAY };
  const { data } = await record(office, "FileTransfer", input, { authority: from });
  const reference = `${to} ${file}`;
  const { errors } = await askAsClerk(
    office,
    `mutation ($id: ID!, $reference: String!) {
      acceptFileTransfer(id: $id, expectedVersion: 1, fileReference: $reference) { id } }`,
    { id: data.recordFileTransfer.id, reference },
    to,
  );
  expect(errors).toBeUndefined();
  const [row] = await office.rows(`select pseudonym from immigration_file where file_reference = '${reference}'`);

  return { pseudonym: String(row?.pseudonym), reference };
}

/** A clerk of the office that has the file now says something of it. */
async function say(reference: string, marks: object, { version = 1, authority = NEW } = {}) {
  const { errors } = await askAsClerk(
    office,
    `mutation ($id: ID!, $version: Int!, $input: ImmigrationFileInput!) {
      correctImmigrationFile(id: $id, expectedVersion: $version, input: $input) { version } }`,
    {
      ...{ id: await idOf(reference), version },
      input: { fileReference: reference, familyName: "Umzug (erfunden)", ...marks },
    },
    authority,
  );
  expect(errors).toBeUndefined();
}

async function idOf(reference: string) {
  const [row] = await office.rows(`select id from immigration_file where file_reference = '${reference}'`);

  return String(row?.id);
}

async function pathOf(pseudonym: string): Promise<string[]> {
  const sealed = await office.seal(mandateOf({ pseudonym }), immigration.office);
  const query = `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ReleasedPath {
    immigrationPart { segments { code fromQuarter toQuarter isDisputed } } } } }`;
  const known = [{ __typename: "ReleasedPath", handle: "h", immigrationMandate: sealed }];
  const { data } = await office.ask(query, { as: STEERING_GROUP, variables: { known } });

  return data._entities[0].immigrationPart.segments.map(
    ({ code, fromQuarter, toQuarter, isDisputed }: Record<string, string>) =>
      `${code} ${fromQuarter} ${toQuarter}${isDisputed ? " disputed" : ""}`,
  );
}

test("the old office's path ends in the quarter of the handing over, and the new office's begins in it", async () => {
  const { fileReference } = await givenFile(office, { pseudonym: "ends", handedOverOn: "2026-02-10" });
  const { pseudonym } = await passOn(fileReference);

  expect(await pathOf("ends")).toEqual(["TOLERATED 2019-Q1 2026-Q1"]);
  expect(await pathOf(pseudonym)).toEqual(["TOLERATED 2026-Q1 null"]);
});

test("in the quarter in which a file goes to another office no path shows that it did", async () => {
  const { fileReference } = await givenFile(office, { pseudonym: "not-yet" });
  const { pseudonym } = await passOn(fileReference);

  expect(await pathOf("not-yet")).toEqual(["TOLERATED 2019-Q1 null"]);
  expect(await pathOf(pseudonym)).toEqual([]);
});

test("what the old office's export says of a later time is in no path", async () => {
  const { fileReference } = await givenFile(office, { pseudonym: "later", handedOverOn: "2025-02-10" });
  await passOn(fileReference);

  // The second toleration began in July.
  expect(await pathOf("later")).toEqual(["TOLERATED 2019-Q1 2025-Q1"]);
});

test("a title that ended before the file went does not end in a path before the transfer, nor after it", async () => {
  const { fileReference, id } = await givenFile(office, { pseudonym: "without", handedOverOn: "2026-02-10" });
  await office.rows(`update residence_status set valid_to = '2025-08-01' where file_id = '${id}' and valid_to is null`);
  const { pseudonym } = await passOn(fileReference);

  expect(await pathOf("without")).toEqual(["TOLERATED 2019-Q1 2026-Q1"]);
  expect(await pathOf(pseudonym)).toEqual(["TOLERATED 2026-Q1 null"]);
});

test("a dispute and a restriction at the new office hold for the old office's path too, back to the first office and until they are lifted", async () => {
  const { fileReference } = await givenFile(office, { pseudonym: "marked", handedOverOn: "2025-10-10" });
  const first = ["TOLERATED 2019-Q1 2025-Q4"];
  const { reference, pseudonym } = await passOn(fileReference);
  const { reference: last } = await passOn(reference, { from: NEW, to: THIRD });
  await say(last, { isDisputed: true }, { authority: THIRD });
  expect(await pathOf("marked")).toEqual(first.map((segment) => `${segment} disputed`));
  await say(last, { isRestricted: true }, { authority: THIRD, version: 2 });
  expect([await pathOf("marked"), await pathOf(pseudonym)]).toEqual([[], []]);
  await say(last, {}, { authority: THIRD, version: 3 });

  expect(await pathOf("marked")).toEqual(first);
});

test("an export of the old office does not undo the restriction, and a restriction of its own stays its own", async () => {
  const { fileReference, id } = await givenFile(office, { pseudonym: "exported", handedOverOn: "2025-10-10" });
  const { reference } = await passOn(fileReference);
  await say(reference, { isRestricted: true });
  await office.rows(`update immigration_file set is_restricted = false where id = '${id}'`);
  expect(await pathOf("exported")).toEqual([]);
  await say(reference, {}, { version: 2 });
  await office.rows(`update immigration_file set is_restricted = true where id = '${id}'`);
  await say(reference, { isDisputed: true }, { version: 3 });

  expect(await office.rows(`select is_restricted from immigration_file where file_reference = '${reference}'`)).toEqual(
    [{ is_restricted: false }],
  );
  expect(await pathOf("exported")).toEqual([]);
});

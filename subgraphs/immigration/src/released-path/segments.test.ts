import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { askParts, mandateOf, STEERING_GROUP, startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestAnswer, TestSubgraph } from "@kim-hub/kit/testing";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

async function part(...pseudonyms: readonly string[]): Promise<TestAnswer> {
  const { body, purpose } = STEERING_GROUP;
  const sealed = await office.seal({ pseudonyms, body, purpose }, immigration.office);

  return askParts(office, immigration.office, [sealed]);
}

const quarters = (fromQuarter: string, toQuarter: string | null) => ({ fromQuarter, toQuarter });

test("a mandate releases status groups in quarters, with one select and one log entry", async () => {
  const { data, errors, statements } = await part("abh-7f3k");

  expect(errors).toBeUndefined();
  expect(data._entities[0].immigrationPart.segments).toEqual([
    { legalDomain: "ASYLG", event: "STATUS_GROUP", code: "ASYL_PROCEDURE", ...quarters("2021-Q2", "2023-Q2") },
    { legalDomain: "AUFENTHG", event: "STATUS_GROUP", code: "RIGHT_TO_REMAIN", ...quarters("2023-Q2", null) },
  ]);
  expect(statements).toBe(2);
});

test("a time without a residence status can be read neither from a hole nor from an end", async () => {
  const file = createFile({ authorityId: "ABH-05711", pseudonym: "abh-without" });
  await office.given(
    file,
    new ResidenceStatus({ file, code: StatusCode.TOLERATION, validFrom: "2019-02-04", validTo: "2019-08-30" }),
    new ResidenceStatus({ file, code: StatusCode.TOLERATION, validFrom: "2020-11-02", validTo: "2021-05-03" }),
    new ResidenceStatus({ file, code: StatusCode.RP_FAMILY, validFrom: "2022-02-01", validTo: "2023-01-31" }),
  );

  const { data } = await part("abh-without");

  expect(data._entities[0].immigrationPart.segments).toEqual([
    { legalDomain: "AUFENTHG", event: "STATUS_GROUP", code: "TOLERATED", ...quarters("2019-Q1", "2022-Q1") },
    { legalDomain: "AUFENTHG", event: "STATUS_GROUP", code: "FAMILY", ...quarters("2022-Q1", null) },
  ]);
});

test("a person with two files of one authority is not without a status in between", async () => {
  const known = { authorityId: "ABH-05711", personNumber: "33-000377", pseudonym: "abh-twice" };
  const [left, entered] = [createFile(known), createFile({ ...known, pseudonym: null })];
  await office.given(
    left,
    entered,
    new ResidenceStatus({ file: left, code: StatusCode.RP_FAMILY, validFrom: "2020-01-15", validTo: "2020-06-30" }),
    new ResidenceStatus({ file: entered, code: StatusCode.SETTLEMENT, validFrom: "2021-03-01", validTo: null }),
  );

  const { data } = await part("abh-twice");

  expect(data._entities[0].immigrationPart.segments).toEqual([
    { legalDomain: "AUFENTHG", event: "STATUS_GROUP", code: "FAMILY", ...quarters("2020-Q1", "2021-Q1") },
    { legalDomain: "AUFENTHG", event: "STATUS_GROUP", code: "PERMANENT", ...quarters("2021-Q1", null) },
  ]);
});

async function partOf(values: Partial<Parameters<typeof createFile>[0]> & { readonly pseudonym: string }) {
  const file = createFile({ authorityId: "ABH-05711", ...values });
  const status = { code: StatusCode.RP_FAMILY, validFrom: "2020-01-15", validTo: null };
  await office.given(file, new ResidenceStatus({ file, ...status }));
  const sealed = await office.seal(mandateOf(values), immigration.office);
  const query = `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ReleasedPath {
    immigrationPart { segments { code isDisputed } } } } }`;
  const known = [{ __typename: "ReleasedPath", handle: "h", immigrationMandate: sealed }];
  const { data, statements } = await office.ask(query, { as: STEERING_GROUP, variables: { known } });

  return { ...data._entities[0].immigrationPart, statements };
}

test("a restricted file releases nothing", async () => {
  expect(await partOf({ pseudonym: "abh-restricted", isRestricted: true })).toMatchObject({ segments: [] });
});

test("what a disputed file releases bears the mark", async () => {
  expect(await partOf({ pseudonym: "abh-disputed", isDisputed: true })).toEqual({
    segments: [{ code: "FAMILY", isDisputed: true }],
    statements: 2,
  });
});

const naturalisedFrom = (validFrom: string, values: Partial<Parameters<typeof createFile>[0]>) => {
  const file = createFile({ authorityId: "ABH-05711", ...values });

  return [
    file,
    new ResidenceStatus({ file, code: StatusCode.SETTLEMENT, validFrom: "2015-01-05", validTo: null }),
    new ResidenceStatus({ file, code: StatusCode.NATURALISED, validFrom, validTo: null }),
  ];
};

test("from the day on which a naturalisation takes effect the office releases nothing, and no more can be seen of it than of nobody", async () => {
  await office.given(
    ...naturalisedFrom(localDate(), { pseudonym: "abh-citizen" }),
    ...naturalisedFrom(addDays(localDate(), 1), { pseudonym: "abh-tomorrow" }),
  );
  const [citizen, nobody] = [await part("abh-citizen"), await part("abh-nobody")];

  expect(citizen.data._entities[0].immigrationPart.segments).toEqual([]);
  expect(citizen.text).toBe(nobody.text);
  expect(citizen.statements).toBe(nobody.statements);
  expect((await part("abh-tomorrow")).data._entities[0].immigrationPart.segments).toMatchObject([
    { code: "PERMANENT" },
  ]);
});

test("of a naturalised person no other authority's file is released either, also where the file that says so is restricted", async () => {
  const [before, after] = ["abh-moved-away", "abh-citizen-elsewhere"];
  const old = createFile({ authorityId: "ABH-05554", pseudonym: before });
  await office.given(
    old,
    new ResidenceStatus({ file: old, code: StatusCode.RP_FAMILY, validFrom: "2012-01-05", validTo: null }),
    ...naturalisedFrom("2024-06-03", { pseudonym: after, isRestricted: true }),
  );

  expect((await part(before, after)).data._entities[0].immigrationPart.segments).toEqual([]);
});

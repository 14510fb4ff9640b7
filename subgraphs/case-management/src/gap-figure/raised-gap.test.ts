import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CaseServiceGap } from "../service-gap/case-service-gap.js";
import { STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

let office: TestSubgraph;

const BOCHOLT = "05554008";
const BORKEN = "05554012";
const AHAUS = "05554004";

/** So many cases of a municipality that met one gap. */
function met(count: number, municipality: string, type: ServiceGapType, field: FieldOfNeed, isRestricted = false) {
  const cases = Array.from({ length: count }, () => createCase({ municipality, isRestricted }));
  const gaps = cases.map((caseFile) => new CaseServiceGap({ caseFile, type, field, noticedOn: "2024-02-01" }));

  return { cases, gaps };
}

beforeAll(async () => {
  office = await startCaseOffice();
  const given = [
    met(8, BOCHOLT, ServiceGapType.WAITING_TIME, FieldOfNeed.LANGUAGE),
    met(6, BORKEN, ServiceGapType.WAITING_TIME, FieldOfNeed.LANGUAGE),
    met(3, AHAUS, ServiceGapType.WAITING_TIME, FieldOfNeed.LANGUAGE),
    met(6, BOCHOLT, ServiceGapType.WAITING_TIME, FieldOfNeed.HEALTH),
    met(4, BOCHOLT, ServiceGapType.WAITING_TIME, FieldOfNeed.HOUSING),
    met(7, BOCHOLT, ServiceGapType.NO_OFFER, FieldOfNeed.LANGUAGE),
    met(4, BORKEN, ServiceGapType.NO_OFFER, FieldOfNeed.WORK),
    met(5, BOCHOLT, ServiceGapType.TRANSPORT, FieldOfNeed.WORK, true),
  ];
  await office.given(...given.flatMap(({ cases }) => cases));
  await office.given(...given.flatMap(({ gaps }) => gaps));
  await office.freeze({ today: "2024-04-01" });
});

afterAll(() => office.stop());

interface Kind {
  readonly ags: string;
  readonly type: string;
  readonly field: string | null;
}

const PERIOD = `{ fromQuarter: "2024-Q1", toQuarter: "2024-Q1" }`;
const RAISED = `query ($kinds: [_Any!]!) { _entities(representations: $kinds) { ... on ServiceGapKind {
  raised(period: ${PERIOD}) { asOf status met { cases { value suppression } persons { value suppression } } } } } }`;

const raise = (kinds: readonly Kind[], as: object = STEERING) =>
  office.ask(RAISED, { as, variables: { kinds: kinds.map((kind) => ({ __typename: "ServiceGapKind", ...kind })) } });

const kind = (ags: string, type: string, field: string | null): Kind => ({ ags, type, field });

const casesOf = async (...kinds: Kind[]) => {
  const { data } = await raise(kinds);

  return data._entities.map(({ raised }: { raised: { met: { cases: object } } }) => raised.met.cases);
};

const secondary = { value: null, suppression: "SECONDARY" };
const given = (value: number) => ({ value, suppression: "NONE" });

test("a page of recorded gaps costs one statement, whatever their number", async () => {
  const page = Object.values(ServiceGapType).flatMap((type) =>
    [...Object.values(FieldOfNeed), null].map((field) => kind("05554", type, field)),
  );
  const { data, errors, statements } = await raise(page);
  const one = await raise(page.slice(0, 1));

  expect(errors).toBeUndefined();
  expect(data._entities).toHaveLength(84);
  expect([statements, one.statements]).toEqual([1, 1]);
});

test("a kind is counted in the whole district from five cases on, of health from ten, and none under restriction", async () => {
  expect(
    await casesOf(
      kind("05554", "WAITING_TIME", "LANGUAGE"),
      kind("05554", "WAITING_TIME", "HEALTH"),
      kind("05554", "WAITING_TIME", "HOUSING"),
      kind("05554", "TRANSPORT", "WORK"),
    ),
  ).toEqual([given(17), secondary, secondary, given(0)]);
});

test("a municipality's count stays back where the rest of its district would be below five", async () => {
  const kinds = [BOCHOLT, BORKEN, AHAUS].map((ags) => kind(ags, "WAITING_TIME", "LANGUAGE"));

  expect(await casesOf(...kinds)).toEqual([given(8), secondary, secondary]);
});

test("a field's count stays back where that of all fields would tell the four cases of another", async () => {
  const kinds = [null, "LANGUAGE", "WORK"].map((field) => kind("05554", "NO_OFFER", field));

  expect(await casesOf(...kinds)).toEqual([given(11), secondary, secondary]);
});

test("all fields together are counted where those that stay back are wide enough", async () => {
  expect(await casesOf(kind("05554", "WAITING_TIME", null))).toEqual([given(27)]);
});

test("all fields of a municipality stay back beside one that stays back for its district's sake", async () => {
  expect(await casesOf(kind(BOCHOLT, "NO_OFFER", null), kind(BORKEN, "WAITING_TIME", null))).toEqual([
    secondary,
    secondary,
  ]);
});

test("the list of a district's gaps names the kinds of which something may leave", async () => {
  const { data } = await office.ask(
    `{ district: serviceGapCounts(ags: "05554", period: ${PERIOD}) { gaps { kind { type field } } }
      town: serviceGapCounts(ags: "${BORKEN}", period: ${PERIOD}) { gaps { kind { type field } } } }`,
    { as: STEERING },
  );

  expect(data.district.gaps.map((gap: { kind: object }) => gap.kind)).toEqual([
    { type: "WAITING_TIME", field: "LANGUAGE" },
  ]);
  expect(data.town.gaps).toEqual([]);
});

test("nobody reads it without a role for figures, and half an AGS counts nothing", async () => {
  const asked = [kind("05554", "WAITING_TIME", "LANGUAGE")];
  const { data, errors } = await raise(asked, {});
  const half = await raise([kind("05", "WAITING_TIME", "LANGUAGE")]);

  expect(data._entities).toEqual([{ raised: null }]);
  expect(errors).toMatchObject([{ path: ["_entities", 0, "raised"], extensions: { code: "FORBIDDEN" } }]);
  expect(half.data._entities).toEqual([{ raised: null }]);
  expect(half.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a count that is frozen from an older export is stale", async () => {
  const [before] = (await raise([kind("05554", "WAITING_TIME", "LANGUAGE")])).data._entities;
  await office.rows(`insert into data_state (authority_id, as_of) values ('CM-05711', '2026-09-30')`);
  await office.freeze({ again: "2024-Q1", today: "2024-04-01" });
  const [after] = (await raise([kind("05554", "WAITING_TIME", "LANGUAGE")])).data._entities;

  expect(before.raised.status).toBe("COMPLETE");
  expect(after.raised).toMatchObject({ asOf: "2026-09-30", status: "STALE" });
});

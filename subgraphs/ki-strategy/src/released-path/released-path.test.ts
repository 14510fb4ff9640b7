import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { startKiStrategy } from "../start.js";

const steering = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_CASE_REVIEW };
const PATH = `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ReleasedPath { status route {
  segments { order agencyKind legalDomain event code from to durationQuarters status withheldReason }
  gaps { afterOrder quarters kind } withheldCount asOf watermark } } } }`;
const released = {
  __typename: "ReleasedPath",
  handle: "h",
  ags: "05711",
  releasedOffices: ["CASE_MANAGEMENT", "IMMIGRATION"],
  namedOffices: ["NATURALISATION"],
  naturalisationPart: null,
  immigrationPart: {
    asOf: "2024-09-30",
    segments: [
      {
        legalDomain: "ASYLG",
        event: "STATUS_GROUP",
        code: "ASYL_PROCEDURE",
        fromQuarter: "2021-Q2",
        toQuarter: "2022-Q3",
      },
    ],
    statedWaits: [],
  },
  caseManagementPart: {
    asOf: "2024-12-31",
    segments: [
      { legalDomain: "NONE", event: "CM_STAGE", code: "ERSTBERATUNG", fromQuarter: "2023-Q1", toQuarter: "2023-Q1" },
    ],
    statedWaits: [],
  },
};

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph("ki-strategy", database, startKiStrategy);
});

afterAll(() => subgraph.stop());

const compose = (known: object, as: Partial<Viewer> = steering) =>
  subgraph.ask(PATH, { as, variables: { known: [known] } });

test("the steering group reads one route over all offices, with one statement: its row in the disclosure log", async () => {
  const { data, errors, statements } = await compose(released);
  const [{ status, route }] = data._entities;

  expect(errors).toBeUndefined();
  expect(status).toBe("COMPLETE");
  expect(route).toMatchObject({
    segments: [
      {
        order: 1,
        agencyKind: "ABH",
        legalDomain: "ASYLG",
        event: "STATUS_GROUP",
        code: "ASYL_PROCEDURE",
        from: "2021-Q2",
        to: "2022-Q3",
        durationQuarters: 6,
        status: "COMPLETE",
        withheldReason: null,
      },
      {
        order: 2,
        agencyKind: "CM",
        legalDomain: "NONE",
        event: "CM_STAGE",
        code: "ERSTBERATUNG",
        from: "2023-Q1",
        to: "2023-Q1",
        durationQuarters: 1,
        status: "COMPLETE",
        withheldReason: null,
      },
      { order: 3, agencyKind: "EBH", legalDomain: null, from: null, status: "WITHHELD", withheldReason: "NO_CONSENT" },
    ],
    gaps: [{ afterOrder: 1, quarters: 1, kind: "NOTHING_RELEASED" }],
    withheldCount: 1,
    asOf: "2024-09-30",
  });
  expect(route.watermark).toMatch(new RegExp(`^LG-05711/${localDate()}/[0-9a-f-]{36}$`));
  expect(statements).toBe(1);
});

test("a case manager's preview is the same route, and its watermark says that it is one", async () => {
  const group = await compose(released);
  const preview = await compose(released, { role: Role.CASE_MANAGER, purpose: Purpose.CASE_WORK });
  const { watermark, ...route } = preview.data._entities[0].route;

  expect(preview.errors).toBeUndefined();
  expect(watermark).toMatch(new RegExp(`^Vorschau/${localDate()}/[0-9a-f-]{36}$`));
  expect({ ...route, watermark: group.data._entities[0].route.watermark }).toEqual(group.data._entities[0].route);
});

test("an office that did not answer leaves the rest and makes the path PARTIAL", async () => {
  const { data, errors } = await compose({ ...released, immigrationPart: null });

  expect(errors).toBeUndefined();
  expect(data._entities[0]).toMatchObject({
    status: "PARTIAL",
    route: { segments: [{ agencyKind: "CM" }, { agencyKind: "EBH" }] },
  });
});

test("another role, another purpose or no steering group is NOT_AVAILABLE", async () => {
  const refused = [
    { ...steering, role: Role.PUBLIC },
    { ...steering, role: Role.CASE_MANAGER },
    { ...steering, purpose: Purpose.STEERING_REPORT },
    { ...steering, purpose: null },
    { ...steering, body: null },
  ];

  for (const as of refused) {
    const { data, errors } = await compose(released, as);

    expect(data._entities[0].route).toBeNull();
    expect(errors?.every(({ extensions }) => extensions.code === "NOT_AVAILABLE")).toBe(true);
  }
});

test.each([
  "{ _entities(representations: $known) { ... on ReleasedPath { ... { status } } } }",
  "{ ... { _entities(representations: $known) { ... on _Entity { ... on ReleasedPath { status } } } } }",
  "{ path: _entities(representations: $known) { ...P } } fragment P on ReleasedPath { ... @include(if: true) { status } }",
])("the disclosure log names what is asked through fragments: %s", async (selection) => {
  const handle = randomUUID();
  const known = [{ ...released, handle }];

  const { errors } = await subgraph.ask(`query ($known: [_Any!]!) ${selection}`, {
    as: steering,
    variables: { known },
  });

  expect(errors).toBeUndefined();
  expect(await subgraph.rows(`select fields from disclosure_log where subject = '${handle}'`)).toEqual([
    { fields: ["status"] },
  ]);
});

test("nothing of a path is written to the log", async () => {
  await compose(released);

  expect(subgraph.log()).not.toMatch(/ASYL_PROCEDURE|ERSTBERATUNG|2021-Q2/);
});

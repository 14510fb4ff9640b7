import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { AuditAssignment } from "@kim-hub/kit/audit-assignment";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { FigureAccess } from "@kim-hub/kit/figure-access";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

const TODAY = localDate();
const OFFICER = { role: Role.DATA_PROTECTION_AUDITOR, actor: "dpo", purpose: Purpose.DP_AUDIT };
const AUDIT = { ...OFFICER, assignment: "P-1" };
const ASSIGNED = {
  ...{ auditor: "dpo", auditingBody: "Datenschutzbeauftragte (erfunden)", basis: "Art. 39 DSGVO" },
  ...{ authorityId: "ABH-05711", validFrom: TODAY, validUntil: addDays(TODAY, 1), recordedBy: "steward" },
};
let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  const files = ["05554008", "05554012"].flatMap((municipality) =>
    Array.from({ length: 12 }, () => createFile({ authorityId: "ABH-05554", municipality })),
  );
  const statuses = files.map(
    (file) => new ResidenceStatus({ file, code: StatusCode.TOLERATION, validFrom: "2023-01-01", validTo: null }),
  );
  await office.given(
    ...[...files, ...statuses],
    new AuditAssignment({ ...ASSIGNED, reference: "P-1", periodFrom: addDays(TODAY, -1), periodTo: TODAY }),
    new AuditAssignment({ ...ASSIGNED, reference: "P-0", periodFrom: "2020-01-01", periodTo: addDays(TODAY, -1) }),
  );
  await office.freeze({ today: "2024-10-01" });
});

afterAll(() => office.stop());

const residents = (actor: string, ags: string, dimension: string) =>
  office.ask(
    `query ($ags: Ags!, $dimension: CoverageDimension!) { residents(ags: $ags, quarter: "2024-Q3", dimension: $dimension) { rows { key } } }`,
    {
      as: { role: Role.STEERING_GROUP_MEMBER, actor, purpose: Purpose.STEERING_REPORT },
      variables: { ags, dimension },
    },
  );

const review = (as: Partial<Viewer> = AUDIT, { from = TODAY, to = TODAY, page = "" } = {}) =>
  office.ask(
    `{ immigrationFigureReview(from: "${from}", to: "${to}"${page}) {
      nodes { at user queryA queryB sharedCells } pageInfo { hasNextPage endCursor } } }`,
    { as },
  );
const pairs = async (...asked: Parameters<typeof review>) =>
  (await review(...asked)).data.immigrationFigureReview.nodes;

test("two questions of one caller that overlap are one pair with the cells that both are about; one asked twice is none, nor are two callers'", async () => {
  const first = await residents("steering-1", "05554", "STATUS_GROUP");
  await residents("steering-1", "05554", "STATUS_GROUP");
  await residents("steering-1", "05554", "AGE_BAND");
  await residents("steering-2", "05554008", "STATUS_GROUP");
  await residents("steering-3", "05554", "STATUS_GROUP");
  await residents("steering-3", "05554008", "STATUS_GROUP");
  await residents("steering-3", "05711", "STATUS_GROUP");

  expect(await pairs()).toEqual([
    {
      ...{ at: expect.any(String), user: "steering-3" },
      queryA: "Query.residents 05554 * 2024-Q3–2024-Q3 STATUS_GROUP",
      queryB: "Query.residents 05554008 * 2024-Q3–2024-Q3 STATUS_GROUP",
      sharedCells: first.data.residents.rows.length + 1,
    },
    {
      ...{ at: expect.any(String), user: "steering-1" },
      queryA: "Query.residents 05554 * 2024-Q3–2024-Q3 STATUS_GROUP",
      queryB: "Query.residents 05554 * 2024-Q3–2024-Q3 AGE_BAND",
      sharedCells: 1,
    },
  ]);
});

test("a district by municipalities shares with one of them that one", async () => {
  await residents("steering-4", "05554", "MUNICIPALITY");
  await residents("steering-4", "05554012", "AGE_BAND");

  const [pair] = await pairs();

  expect(pair).toMatchObject({ user: "steering-4", sharedCells: 1 });
});

test("a page begins where the one before ended", async () => {
  const all = await pairs();
  const { nodes, pageInfo } = (await review(AUDIT, { page: ", first: 1" })).data.immigrationFigureReview;
  const rest = await pairs(AUDIT, { page: `, after: "${pageInfo.endCursor}"` });

  expect([...nodes, ...rest]).toEqual(all);
  expect(pageInfo.hasNextPage).toBe(true);
});

test("before the days there is nothing, and days beyond those of the assignment are refused", async () => {
  const yesterday = addDays(TODAY, -1);

  expect(await pairs(AUDIT, { from: yesterday, to: yesterday })).toEqual([]);
  expect((await review({ ...OFFICER, assignment: "P-0" }, { from: yesterday, to: TODAY })).errors).toMatchObject([
    { extensions: { code: "FORBIDDEN" } },
  ]);
});

test("without an assignment the review is refused, and so are days that end before they begin", async () => {
  const unnamed = await review(OFFICER);
  const turned = await review(AUDIT, { from: TODAY, to: addDays(TODAY, -1) });

  expect(unnamed.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(turned.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("the review is one statement, beside that about the assignment, which does not count", async () => {
  expect((await review()).statements).toBe(1);
});

test("the row says who asked which cells, in which request", async () => {
  await residents("steering-5", "05554008", "MUNICIPALITY");
  const rows = await office.rows(
    `select actor, role, authority, coordinate, figure, asked, version, cells, length(request_id) as request from figure_access
     where actor = 'steering-5'`,
  );

  expect(rows).toEqual([
    {
      ...{ actor: "steering-5", role: "STEERING_GROUP_MEMBER", authority: null, request: 36, version: 1 },
      ...{ coordinate: "Query.residents", figure: "residents", asked: "05554008 * 2024-Q3–2024-Q3 MUNICIPALITY" },
      cells: [{ territory: "05554008", provider: "*", from: "2024-Q3", to: "2024-Q3", measures: ["all"] }],
    },
  ]);
});

test("an answer as it was known at an instant leaves its row as well", async () => {
  const { errors } = await office.ask(`{ residents(ags: "05554", quarter: "2024-Q3", dimension: AGE_BAND) { asOf } }`, {
    as: { role: Role.STEERING_GROUP_MEMBER, actor: "steering-6", purpose: Purpose.STEERING_REPORT },
    knownAt: new Date().toISOString(),
  });

  expect(errors).toBeUndefined();
  expect(await office.rows("select coordinate from figure_access where actor = 'steering-6'")).toEqual([
    { coordinate: "Query.residents" },
  ]);
});

test.each([
  [
    "of another actor",
    "insert into figure_access (id, request_id, actor, role, coordinate, figure, asked, version, cells) select gen_random_uuid(), '', 'somebody', '', '', '', '', 1, '[]'",
  ],
  [
    "of another time",
    "insert into figure_access (id, at, request_id, actor, role, coordinate, figure, asked, version, cells) select gen_random_uuid(), '2024-01-01', '', 'me', '', '', '', '', 1, '[]'",
  ],
  ["to be read", "select from figure_access"],
  ["to be changed", "update figure_access set version = 2"],
  ["to be deleted", "delete from figure_access"],
])("the application role has no row %s", async (_which, sql) => {
  const orm = createOrm(database, office.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({ variables: { "app.actor": "me" } });

  await expect(em.execute(sql)).rejects.toThrow(/denied|row-level security/);
  await orm.close();
});

const cells = (...given: readonly Partial<FigureAccess["cells"][number]>[]) =>
  JSON.stringify(
    given.map((each) => ({
      ...{ territory: "05711", provider: "*", from: "2024-Q1", to: "2024-Q4", measures: ["a", "b"], ...each },
    })),
  );

test.each([
  ["the same", cells({}), cells({}), 8],
  ["one provider of all", cells({}), cells({ provider: "CM-1", measures: ["a"] }), 4],
  ["two providers", cells({ provider: "CM-1" }), cells({ provider: "CM-2" }), 0],
  ["half a year", cells({ from: "2023-Q1", to: "2024-Q2" }), cells({}), 4],
  ["over the turn of a year", cells({ from: "2023-Q4", to: "2024-Q1" }), cells({ from: "2023-Q1", to: "2024-Q4" }), 4],
  ["quarters that do not meet", cells({ to: "2024-Q2" }), cells({ from: "2024-Q3" }), 0],
  ["a place in another", cells({ territory: "05554" }), cells({ territory: "05554008", to: "2024-Q1" }), 2],
  ["a place beside another", cells({ territory: "05554012" }), cells({ territory: "05554008" }), 0],
  ["one cell of several of the same answer", cells({}, {}), cells({ measures: ["b"] }), 4],
])("shared cells: %s", async (_how, these, those, shared) => {
  expect(await office.rows(`select count_shared_cells('${these}', '${those}')::int as shared`)).toEqual([{ shared }]);
});

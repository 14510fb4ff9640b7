import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { askAsClerk, record } from "../testing/ask-as-clerk.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

let office: TestSubgraph;
const files = ["A-1", "A-2", "A-3"];

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  await office.given(
    ...files.map((fileReference) => createFile({ authorityId: "ABH-05711", fileReference })),
    createFile({ authorityId: "ABH-05554", fileReference: "A-1" }),
  );
});

afterAll(() => office.stop());

const PENDING = `query ($basis: StatusCode, $first: Int, $after: String) {
  pendingApplications(basis: $basis, first: $first, after: $after) {
    nodes { basis receivedOn file { fileReference } } pageInfo { hasNextPage endCursor } } }`;
const DECIDE = `mutation ($id: ID!, $version: Int!, $decision: ApplicationDecision!, $on: LocalDate!) {
  decideResidenceApplication(id: $id, expectedVersion: $version, decision: $decision, decidedOn: $on) {
    decision decidedOn version } }`;

const apply = (file: string, basis: string, receivedOn: string, values = {}) =>
  record(office, "ResidenceApplication", { file, basis, receivedOn, ...values });
const decide = (id: string, version: number, on = "2026-03-01", authority = "ABH-05711") =>
  askAsClerk(office, DECIDE, { id, version, decision: "GRANTED", on }, authority);

test("pending applications are listed by how long they wait, with one select and one log entry a page", async () => {
  await apply("A-1", "RP_SUSTAINABLE_INTEGRATION", "2026-02-01");
  await apply("A-2", "RP_WELL_INTEGRATED_YOUTH", "2026-01-05");
  await apply("A-3", "RP_SUSTAINABLE_INTEGRATION", "2026-01-01", { decidedOn: "2026-02-02", decision: "REFUSED" });
  await record(
    office,
    "ResidenceApplication",
    { file: "A-1", basis: "TOLERATION_TRAINING", receivedOn: "2025-01-01" },
    { authority: "ABH-05554" },
  );
  const first = await askAsClerk(office, PENDING, { first: 1 });
  const after = first.data.pendingApplications.pageInfo.endCursor;
  const second = await askAsClerk(office, PENDING, { first: 1, after });
  const of25b = await askAsClerk(office, PENDING, { basis: "RP_SUSTAINABLE_INTEGRATION" });

  expect(first.data.pendingApplications.nodes).toEqual([
    { basis: "RP_WELL_INTEGRATED_YOUTH", receivedOn: "2026-01-05", file: { fileReference: "A-2" } },
  ]);
  expect(second.data.pendingApplications.nodes).toMatchObject([{ file: { fileReference: "A-1" } }]);
  expect(second.data.pendingApplications.pageInfo.hasNextPage).toBe(false);
  expect(of25b.data.pendingApplications.nodes).toHaveLength(1);
  expect([first.statements, second.statements]).toEqual([2, 2]);
});

test("an application is decided once, at the version that the clerk has seen, and its history says what was before", async () => {
  const { data } = await apply("A-1", "RP_QUALIFIED_TOLERATED", "2026-01-15");
  const { id } = data.recordResidenceApplication;
  const foreign = await decide(id, 1, "2026-03-01", "ABH-05554");
  const stale = await decide(id, 7);
  const early = await decide(id, 1, "2026-01-14");
  const decided = await decide(id, 1);
  const again = await decide(id, 2);

  expect(foreign.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(stale.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(early.errors).toMatchObject([{ message: "The value of decidedOn must not be before received_on." }]);
  expect(decided.data.decideResidenceApplication).toEqual({ decision: "GRANTED", decidedOn: "2026-03-01", version: 2 });
  expect(again.errors).toMatchObject([
    { message: "The application is decided already.", extensions: { code: "CONFLICT" } },
  ]);
  const query = `query ($id: ID!) { immigrationHistory(table: "residence_application", rowId: $id) { version action } }`;
  expect((await askAsClerk(office, query, { id })).data.immigrationHistory).toEqual([
    { version: 1, action: "RECORDED" },
    { version: 2, action: "CORRECTED" },
  ]);
});

test("of one person at most one application for a status is pending", async () => {
  await apply("A-2", "TOLERATION_EMPLOYMENT", "2026-01-01");
  const { errors } = await apply("A-2", "TOLERATION_EMPLOYMENT", "2026-02-01");

  expect(errors).toMatchObject([
    { message: "The value of decision must not be empty: another application for this status is pending." },
  ]);
});

test("a decision has its day", async () => {
  const { errors } = await apply("A-3", "RP_QUALIFIED_TOLERATED", "2026-01-01", { decision: "GRANTED" });

  expect(errors).toMatchObject([
    { message: "The value of decidedOn must be said together with the other of decision and decided_on." },
  ]);
});

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

const REFERENCE = "RPA-9 (erfunden)";
const coordinator = {
  ...{ actor: "coordinator", role: Role.KIM_COORDINATOR, authority: "KI-05554" },
  purpose: Purpose.FUNDING_PROOF,
};
const auditor = { actor: "auditor", role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT };
const today = localDate();
const input = {
  ...{ reference: REFERENCE, auditor: "auditor", auditingBody: "RPA (erfunden)", basis: "§ 102 GO NRW" },
  ...{ periodFrom: "2021-01-01", periodTo: "2022-12-30", validFrom: today, validUntil: addDays(today, 30) },
};

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const assign = (as: Partial<Viewer>, change: object = {}) =>
  subgraph.ask("mutation ($input: AuditAssignmentInput!) { assignKiStrategyAudit(input: $input) { id authorityId } }", {
    as,
    variables: { input: { ...input, ...change } },
  });
const prove = async (ags: string, year: number, assignment: string | null = REFERENCE) => {
  const { data, errors = [] } = await subgraph.ask(
    "query ($ags: Ags!, $year: Int!) { territory(ags: $ags) { occupancyProof(year: $year) { year } proofOfUse(year: $year) { year } } }",
    { as: { ...auditor, assignment }, variables: { ags, year } },
  );
  const { occupancyProof, proofOfUse } = data.territory;

  return errors.length === 0
    ? [occupancyProof.year, proofOfUse.year]
    : errors.map(({ message, extensions: { code } }) => `${code}: ${message}`);
};
const refusedTwice = (message: string) => [`FORBIDDEN: ${message}`, `FORBIDDEN: ${message}`];
const NOT_COVERED = refusedTwice("The assignment covers other territories or years than this proof of use.");

test("a funding auditor reads the proofs of the assigned territory and its whole years, and no other; ended, none", async () => {
  expect(await prove("05554", 2021)).toEqual(
    refusedTwice("This office has recorded no assignment of this reference for the caller."),
  );
  const { data } = await assign(coordinator);
  expect(data.assignKiStrategyAudit).toMatchObject({ authorityId: "KI-05554" });

  expect(await prove("05554", 2021)).toEqual([2021, 2021]);
  expect(await prove("05711", 2021)).toEqual(NOT_COVERED);
  for (const year of [2020, 2022]) expect(await prove("05554", year)).toEqual(NOT_COVERED);
  expect(await prove("05554", 2021, null)).toEqual(
    refusedTwice("An audit names the assignment that it rests on, and none is named."),
  );
  const { id } = data.assignKiStrategyAudit;
  await subgraph.ask(`mutation { endKiStrategyAudit(id: "${id}", reason: "Fertig") { id } }`, { as: coordinator });
  expect(await prove("05554", 2021)).toEqual(
    refusedTwice("The assignment does not hold today: it has not begun, is over, or was ended."),
  );
});

test("an assignment of several territories is one of each, recorded by its own coordinators", async () => {
  for (const authority of ["KI-05382", "KI-05711"])
    await assign({ ...coordinator, authority }, { reference: "GPA-1 (erfunden)" });

  expect(await prove("05382", 2021, "GPA-1 (erfunden)")).toEqual([2021, 2021]);
  expect(await prove("05711", 2021, "GPA-1 (erfunden)")).toEqual([2021, 2021]);
  expect(await prove("05554", 2021, "GPA-1 (erfunden)")).toEqual(NOT_COVERED);
});

test("only coordinators record who audits, to give proof, and not themselves", async () => {
  for (const as of [
    { ...coordinator, purpose: Purpose.STEERING_REPORT },
    { ...coordinator, authority: null },
    auditor,
    { ...auditor, role: Role.DATA_STEWARD, purpose: Purpose.ACCESS_RULES, authority: "KI-05554" },
  ])
    expect((await assign(as, { reference: "X" })).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect((await assign(coordinator, { auditor: "coordinator" })).errors).toMatchObject([
    { message: "Nobody records an assignment for themselves." },
  ]);
});

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm, type DatabaseDefinition } from "@kim-hub/kit/database";
import { migrate } from "@kim-hub/kit/migrate";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { startCaseManagement } from "../start.js";

/** The database as it was before transferred cases named the case that goes on. */
const NAMING = database.migrations.findIndex(({ name }) => name === "continued-2026-11-27");
const before: DatabaseDefinition = { entities: [], migrations: database.migrations.slice(0, NAMING) };

const caseOf = (number: number, authority: string, values: string) =>
  `('00000000-0000-4000-8000-00000000000${number}', '${authority}', 'R ${number}', 'P ${number}', 'Beispiel (erfunden)', 'x', ${values})`;
const offerOf = (number: number, of: number, to: string, rest: string) =>
  `('10000000-0000-4000-8000-00000000000${number}', '00000000-0000-4000-8000-00000000000${of}', '${to}', ${rest})`;

const OLD_ROWS = `
  insert into case_management_case (id, authority_id, file_reference, person_number, family_name, case_manager,
    state, opened_on, closed_on, transferred_on, pseudonym, counted_as, is_restricted) values
    ${caseOf(1, "A", "'CLOSED_REFERRED', '2024-01-01', '2025-01-01', '2025-01-01', 'one', null, false")},
    ${caseOf(2, "B", "'OPEN', '2025-01-01', null, null, 'two', 'one', true")},
    ${caseOf(3, "A", "'OPEN', '2024-01-01', null, null, 'three', null, false")},
    ${caseOf(4, "A", "'CLOSED_MOVED', '2024-01-01', '2024-02-01', null, 'four', null, false")};
  insert into case_transfer (id, case_file_id, to_authority, requested_on, consent_on, state, decided_on) values
    ${offerOf(1, 1, "B", "'2024-12-01', '2024-12-01', 'ACCEPTED', '2025-01-01'")},
    ${offerOf(2, 3, "B", "'2024-12-01', '2024-12-01', 'REQUESTED', null")},
    ${offerOf(3, 3, "C", "'2024-12-02', '2024-12-01', 'REQUESTED', null")},
    ${offerOf(4, 4, "B", "'2024-01-02', '2024-01-01', 'REQUESTED', null")};`;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startTestSubgraph("case-management-old", before, startCaseManagement, async (ownerUrl) => {
    const orm = createOrm(before, ownerUrl);
    await orm.em.execute(OLD_ROWS);
    await orm.close();
    await migrate(database, ownerUrl);
  });
});

afterAll(() => office.stop());

test("a case that went before names the case that goes on, and bears its restriction", async () => {
  const rows = await office.rows(
    "select right(continued_as::text, 1) as continued, is_restricted from case_management_case order by file_reference",
  );

  expect(rows).toEqual([
    { continued: "2", is_restricted: true },
    { continued: null, is_restricted: true },
    { continued: null, is_restricted: false },
    { continued: null, is_restricted: false },
  ]);
});

test("of the offers that waited the latest of an open case goes on to wait", async () => {
  const rows = await office.rows("select state from case_transfer order by id");

  expect(rows.map(({ state }) => state)).toEqual(["ACCEPTED", "REVOKED", "REQUESTED", "REVOKED"]);
});

test("an offer that was accepted before is a handover of the case that goes on, by its quarters", async () => {
  const rows = await office.rows(
    "select right(case_file_id::text, 1) as case, from_office, sent_quarter, accepted_quarter from case_handover",
  );

  expect(rows).toEqual([
    { case: "2", from_office: "CASE_MANAGEMENT", sent_quarter: "2024-Q4", accepted_quarter: "2025-Q1" },
  ]);
});

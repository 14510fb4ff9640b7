import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { addDays } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { beginAsAuthority } from "@kim-hub/records/begin-as-authority";
import { CaseState } from "../case-file/case-state.js";
import { database } from "../database.js";
import { REGISTRY } from "../tables.js";
import { CARITAS, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { listEndedClients } from "./list-ended-clients.js";

const STEWARD: Viewer = {
  ...{ actor: "steward", role: Role.DATA_STEWARD, body: null, authority: "CM-05711", purpose: Purpose.RELEASE_PROOF },
  ...{ caseReference: null, requestId: "r" },
};

let office: TestSubgraph;
let orm: ReturnType<typeof createOrm>;

beforeAll(async () => {
  office = await startCaseOffice();
  orm = createOrm(database, office.applicationUrl);
});

beforeEach(() => office.rows("delete from case_management_case"));

afterAll(async () => {
  await orm.close();
  await office.stop();
});

/** As `npm run end-links` asks: as the application role, for the steward's authority. */
const list = (on: string, since = on, steward = STEWARD) =>
  orm.em.fork().transactional(async (em) => {
    await beginAsAuthority(em, REGISTRY, steward);

    return listEndedClients(em, { since, on });
  });

const closed = (closedOn: string) => ({ state: CaseState.CLOSED_MOVED, closedOn });
/** One client's cases. */
const given = (...cases: readonly object[]) =>
  office.given(
    ...cases.map((values) =>
      createCase({ openedOn: "2019-01-01", pseudonym: "client-1", personNumber: "P 1", ...values }),
    ),
  );

test.each([
  ["2026-01-15", "2026-04-15"],
  ["2025-08-31", "2025-11-30"],
  ["2025-11-30", "2026-02-28"],
  ["2023-11-30", "2024-02-29"],
  ["2024-02-29", "2024-05-29"],
  ["2025-12-31", "2026-03-31"],
])("the links of a client whose case was closed on %s end on %s, neither a day before nor twice", async (on, end) => {
  await given(closed(on));

  expect(await list(addDays(end, -1), "2000-01-01")).toEqual([]);
  expect(await list(end)).toEqual(["client-1"]);
  expect(await list("2027-01-01", end)).toEqual(["client-1"]);
  expect(await list("2027-01-01", addDays(end, 1))).toEqual([]);
});

test("a client with another case that is open or paused keeps the links", async () => {
  await given(closed("2025-01-15"), {});
  await given({ ...closed("2025-01-15"), pseudonym: "client-2", personNumber: "P 2" });
  await given({ state: CaseState.PAUSED, pseudonym: "client-2", personNumber: "P 2" });

  expect(await list("2026-01-01", "2020-01-01")).toEqual([]);
});

test("of several closed cases the last one counts", async () => {
  await given(closed("2025-01-15"), closed("2025-02-20"));

  expect(await list("2025-05-19", "2000-01-01")).toEqual([]);
  expect(await list("2025-05-20")).toEqual(["client-1"]);
});

test("a case that was opened again and closed again ends by its last closure", async () => {
  await given({ ...closed("2025-01-15"), fileReference: "CM again" });
  await office.rows("update case_management_case set state = 'OPEN', closed_on = null");
  const whileOpen = await list("2026-01-01", "2020-01-01");
  await office.rows("update case_management_case set state = 'CLOSED_MOVED', closed_on = '2025-06-10'");

  expect(whileOpen).toEqual([]);
  expect(await list("2025-09-09", "2000-01-01")).toEqual([]);
  expect(await list("2025-09-10")).toEqual(["client-1"]);
});

test("a case that another provider took over has ended here from that day on", async () => {
  await given({ transferredOn: "2025-03-31" });

  expect(await list("2025-06-29", "2000-01-01")).toEqual([]);
  expect(await list("2025-06-30")).toEqual(["client-1"]);
});

test("a steward reads the own authority's closures alone, and another provider's open case keeps nobody's links there", async () => {
  await given(closed("2025-01-15"));
  await given({ authorityId: CARITAS.authority, pseudonym: "client-9", personNumber: "P 9" });

  expect(await list("2025-04-15")).toEqual(["client-1"]);
  expect(await list("2025-04-15", "2025-04-15", { ...STEWARD, authority: CARITAS.authority })).toEqual([]);
});

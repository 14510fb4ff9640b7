import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { CaseState } from "../case-file/case-state.js";
import { Deputyship } from "../deputyship/deputyship.js";
import { CARITAS, COLLEAGUE, MANAGER, STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

const DEPUTY = { ...MANAGER, actor: "deputy" };

let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
  const today = localDate();
  const standIn = (deputy: string, validFrom: string, validTo: string) =>
    new Deputyship({ authorityId: "CM-05711", caseManager: "cm-2", deputy, validFrom, validTo });
  const first = { pseudonym: "client-1", personNumber: "P 1" };
  await office.given(
    createCase({ ...first, fileReference: "BI 1", openedOn: "2022-01-09" }),
    createCase({ ...first, fileReference: "BI 2", state: CaseState.CLOSED_MOVED, closedOn: "2023-12-31" }),
    createCase({ pseudonym: "client-2", state: CaseState.CLOSED_MOVED, closedOn: "2023-12-31" }),
    createCase({ pseudonym: "client-3", fileReference: "BI 3", caseManager: "cm-2" }),
    createCase({ pseudonym: "client-4", transferredOn: "2024-01-01" }),
    ...[standIn("deputy", today, today), standIn("former", addDays(today, -9), addDays(today, -1))],
  );
});

beforeEach(() => office.rows("delete from disclosure_log"));

afterAll(() => office.stop());

/** Asks as the gateway does for the trust centre, which needs the pseudonyms. */
const clients = (as: object = MANAGER) => office.ask("{ myClients { caseManager pseudonyms } }", { as });

test("the clients of the own cases, closed ones too, come once each by one select, and one statement of the log names them", async () => {
  const { data, statements } = await clients();

  expect(data.myClients.caseManager).toBe("cm-1");
  expect(data.myClients.pseudonyms.toSorted()).toEqual(["client-1", "client-2"]);
  expect(statements).toBe(2);
  expect(await office.rows("select subject, coordinate, kind from disclosure_log order by subject")).toEqual(
    ["client-1", "client-2"].map((subject) => ({ subject, coordinate: "Query.myClients", kind: "READ" })),
  );
});

test("a deputy has the clients of whom they stand in for, on these days; a colleague, a stranger and another provider have their own", async () => {
  const pseudonyms = async (as: object) => (await clients(as)).data.myClients?.pseudonyms ?? null;

  expect(await pseudonyms(DEPUTY)).toEqual(["client-3"]);
  expect(await pseudonyms(COLLEAGUE)).toEqual(["client-3"]);
  for (const as of [
    { ...MANAGER, actor: "former" },
    { ...MANAGER, actor: "cm-9" },
    { ...CARITAS, actor: "cm-1" },
  ])
    expect(await pseudonyms(as)).toBeNull();
});

test("no other role or purpose has clients", async () => {
  const clerk = { role: Role.IMMIGRATION_CLERK, authority: "CM-05711", purpose: Purpose.RESIDENCE_PROCEDURE };
  for (const as of [STEERING, { ...clerk, actor: "cm-1" }, { ...MANAGER, purpose: Purpose.STEERING_REPORT }, {}]) {
    const { data, errors } = await clients(as);

    expect(data).toEqual({ myClients: null });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  }
});

test("whose clients they are says the root field alone: by a case manager's name nobody finds them", async () => {
  const { data } = await office.ask(
    `{ _entities(representations: [{ __typename: "OwnClients", caseManager: "cm-2" }]) { ... on OwnClients { pseudonyms } } }`,
    { as: MANAGER },
  );

  expect(data).toEqual({ _entities: [null] });
});

test("a case names its client by their pseudonym, without a statement or a row of the log beside the case's", async () => {
  const ask = (reference: string, as: object) =>
    office.ask(`{ caseByReference(reference: "${reference}") { client { pseudonym } } }`, { as });
  const own = await ask("BI 1", MANAGER);

  expect(own.data).toEqual({ caseByReference: { client: { pseudonym: "client-1" } } });
  expect(own.statements).toBe(2);
  expect((await ask("BI 3", DEPUTY)).data.caseByReference.client).toEqual({ pseudonym: "client-3" });
  expect((await ask("BI 3", MANAGER)).data).toEqual({ caseByReference: null });
});

test("a case leads to its client's other cases, by one select and one more row of the log", async () => {
  const { data, errors, statements } = await office.ask(
    `{ caseByReference(reference: "BI 1") { client { cases { fileReference } } } }`,
    { as: MANAGER },
  );

  expect(errors).toBeUndefined();
  expect(data.caseByReference.client.cases).toEqual([{ fileReference: "BI 1" }, { fileReference: "BI 2" }]);
  expect(statements).toBe(3);
  expect(await office.rows("select coordinate, subject from disclosure_log order by coordinate")).toEqual(
    ["CaseClient.cases", "Query.caseByReference"].map((coordinate) => ({ coordinate, subject: "client-1" })),
  );
});

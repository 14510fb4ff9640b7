import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { CaseState } from "../case-file/case-state.js";
import { Deputyship } from "../deputyship/deputyship.js";
import { CARITAS, COLLEAGUE, MANAGER, STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

const CLIENTS = ["client-1", "client-2", "client-3", "unknown"];

let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
  const first = { pseudonym: "client-1", personNumber: "P 1" };
  await office.given(
    createCase({ ...first, fileReference: "BI 2", openedOn: "2024-02-01" }),
    createCase({
      ...{ ...first, fileReference: "BI 1", openedOn: "2023-02-01" },
      ...{ state: CaseState.CLOSED_MOVED, closedOn: "2023-12-31" },
    }),
    createCase({ pseudonym: "client-2", fileReference: "BI 3" }),
    createCase({ pseudonym: "client-3", fileReference: "BI 4", caseManager: "cm-2" }),
  );
});

afterAll(() => office.stop());

/** Asks as the gateway does with what the trust centre knows of the clients. */
const cases = (as: object = MANAGER, pseudonyms: readonly string[] = CLIENTS) =>
  office.ask(
    `query ($known: [_Any!]!) { _entities(representations: $known) { ... on CaseClient { cases { fileReference } } } }`,
    { as, variables: { known: pseudonyms.map((pseudonym) => ({ __typename: "CaseClient", pseudonym })) } },
  );
const references = ({ data }: Awaited<ReturnType<typeof cases>>): string[][] =>
  data._entities.map(({ cases: found }: { cases: { fileReference: string }[] }) =>
    found.map(({ fileReference }) => fileReference),
  );
const logged = (actor: string) =>
  office.rows(`select subject, kind, fields from disclosure_log
    where coordinate = 'CaseClient.cases' and actor = '${actor}' and refusal is null order by subject`);

test("the clients' own cases come by one select, and one statement of the log names those who are shown", async () => {
  const answer = await cases();

  expect(answer.errors).toBeUndefined();
  // The longest open first; a colleague's client is like an unknown one.
  expect(references(answer)).toEqual([["BI 1", "BI 2"], ["BI 3"], [], []]);
  expect(answer.statements).toBe(2);
  expect(await logged("cm-1")).toEqual([
    { subject: "client-1", kind: "READ", fields: ["fileReference"] },
    { subject: "client-2", kind: "READ", fields: ["fileReference"] },
  ]);
});

test("of clients of whom the caller has no case nothing is told, and nothing logged", async () => {
  const stranger = { ...MANAGER, actor: "cm-9" };

  for (const as of [stranger, { ...CARITAS, actor: "cm-9" }]) {
    const answer = await cases(as);

    expect(references(answer)).toEqual([[], [], [], []]);
    expect(answer.statements).toBe(1);
  }
  expect(await logged("cm-9")).toEqual([]);
});

test("a deputy finds the cases of whom they stand in for, on these days", async () => {
  const today = localDate();
  const standIn = (deputy: string, validFrom: string, validTo: string) =>
    new Deputyship({ authorityId: "CM-05711", caseManager: "cm-2", deputy, validFrom, validTo });
  await office.given(standIn("deputy", today, today), standIn("former", addDays(today, -9), addDays(today, -1)));

  expect(references(await cases({ ...MANAGER, actor: "deputy" }, ["client-3"]))).toEqual([["BI 4"]]);
  expect(references(await cases({ ...MANAGER, actor: "former" }, ["client-3"]))).toEqual([[]]);
  expect(references(await cases(COLLEAGUE, ["client-3"]))).toEqual([["BI 4"]]);
});

test("no other role or purpose learns whether a client has a case, and each attempt leaves a row", async () => {
  const others = [
    STEERING,
    { role: Role.IMMIGRATION_CLERK, authority: "CM-05711", purpose: Purpose.RESIDENCE_PROCEDURE },
    { ...MANAGER, purpose: Purpose.STEERING_REPORT },
    {},
  ];
  for (const as of others) {
    const [known, unknown] = [await cases(as, ["client-1"]), await cases(as, ["unknown"])];

    expect(known.data).toEqual({ _entities: [{ cases: null }] });
    expect(known.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect(known.errors).toEqual(unknown.errors);
  }
  const attempts = await office.rows("select subject, refusal from disclosure_log where refusal is not null");

  expect(attempts).toEqual(Array.from({ length: 8 }, () => ({ subject: null, refusal: "NOT_FOUND" })));
});

test("where the log cannot be written, no client's cases are answered", async () => {
  await office.rows("alter table disclosure_log rename to disclosure_log_away");
  const { data, errors } = await cases();
  await office.rows("alter table disclosure_log_away rename to disclosure_log");

  expect(data._entities.map(({ cases: found }: { cases: unknown }) => found)).toEqual([null, null, null, null]);
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["INTERNAL_SERVER_ERROR"]));
});

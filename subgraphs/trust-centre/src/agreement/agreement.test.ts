import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

const TODAY = localDate();
const AUDITOR = {
  ...{ role: Role.DATA_PROTECTION_AUDITOR, actor: "auditor", purpose: Purpose.DP_AUDIT, assignment: "DP-1" },
};
const ASK = `query ($known: [_Any!]!, $from: LocalDate!, $to: LocalDate!) { _entities(representations: $known) {
  ... on Agreement { id retrievals(from: $from, to: $to) retrievalsWithout(from: $from, to: $to) } } }`;
const YESTERDAY = addDays(TODAY, -1);

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
  await trust.rows(`insert into audit_assignment (id, reference, auditor, auditing_body, basis, authority_id, period_from, period_to,
      valid_from, valid_until, recorded_by)
    values (gen_random_uuid(), 'DP-1', 'auditor', 'LDI NRW (erfunden)', 'Art. 57 DSGVO', 'TRUST-CENTRE', '${addDays(TODAY, -60)}',
      '${TODAY}', '${TODAY}', '${TODAY}', 'officer')`);
  const { token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  for (let look = 0; look < 3; look += 1) expect((await trust.askPath(token)).errors).toBeUndefined();
  // One of the three looks was yesterday.
  await trust.rows(`update sealed_mandate set sealed_at = sealed_at - interval '1 day'
    where asked_in = (select min(asked_in) from sealed_mandate)`);
});

afterAll(() => trust.stop());

const agreement = (agency: string, change: object = {}) => ({
  ...{ __typename: "Agreement", id: agency, agency, validFrom: "2024-01-01", validTo: null },
  ...{ soundFrom: "2024-01-01", restsTo: null, ...change },
});

interface Asked {
  readonly as?: object;
  readonly from?: string;
  readonly to?: string;
}

async function count(known: readonly object[], { as = AUDITOR, from = YESTERDAY, to = TODAY }: Asked = {}) {
  const answer = await trust.ask(ASK, { as, variables: { known, from, to } });

  return {
    ...answer,
    counts: answer.data?._entities.map((each: { retrievals: number; retrievalsWithout: number }) => [
      ...[each.retrievals, each.retrievalsWithout],
    ]),
  };
}

test("an authority's retrievals are the mandates of its handles, day by day, by one statement for all agreements", async () => {
  const known = [agreement("CM-05711"), agreement("ABH-05711"), agreement("EBH-05711")];
  const both = await count(known);

  expect(both.errors).toBeUndefined();
  expect(both.counts).toEqual([
    [3, 0],
    [3, 0],
    [0, 0],
  ]);
  expect(both.statements).toBe(1);
  expect((await count(known, { from: TODAY })).counts?.[0]).toEqual([2, 0]);
  expect((await count(known, { to: YESTERDAY })).counts?.[0]).toEqual([1, 0]);
});

test.each([
  [{ validTo: YESTERDAY }, [3, 2]],
  [{ validTo: addDays(TODAY, -2) }, [3, 3]],
  [{ soundFrom: TODAY }, [3, 1]],
  [{ soundFrom: null }, [3, 3]],
  [{ restsTo: YESTERDAY }, [1, 0]],
  [{ validFrom: TODAY, soundFrom: TODAY }, [2, 0]],
])("of an agreement with %j %j are retrieved and not covered", async (change, expected) => {
  expect((await count([agreement("CM-05711", change)])).counts).toEqual([expected]);
});

test("without an assignment, on other days than its own or in another role there is no number", async () => {
  for (const asked of [
    { as: { ...AUDITOR, assignment: null } },
    { as: { ...AUDITOR, actor: "other" } },
    { as: steering },
    { as: manager },
    { from: addDays(TODAY, -61) },
  ]) {
    const { data, errors } = await count([agreement("CM-05711")], asked);

    expect(data._entities).toEqual([{ id: "CM-05711", retrievals: null, retrievalsWithout: null }]);
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }, { extensions: { code: "FORBIDDEN" } }]);
  }
});

test("a period that has not begun or is turned round is BAD_USER_INPUT", async () => {
  for (const period of [{ from: TODAY, to: YESTERDAY }, { to: addDays(TODAY, 1) }])
    expect((await count([agreement("CM-05711")], period)).errors).toContainEqual(
      expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } }),
    );
});

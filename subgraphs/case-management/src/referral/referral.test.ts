import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { MANAGER, mutate, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { Referral } from "./referral.js";

const TODAY = localDate();
const caseFile = createCase();
let office: TestSubgraph;
let count = 0;

beforeAll(async () => {
  office = await startCaseOffice();
  await office.given(caseFile);
});

afterAll(() => office.stop());

async function givenReferral(values: Partial<Pick<Referral, "requestedOn" | "dueOn">> = {}): Promise<Referral> {
  count += 1;
  const referral = new Referral({
    ...{ caseFile: caseFile.id, recipient: `Beratungsstelle ${count} (erfunden)`, field: null },
    ...{ requestedOn: addDays(TODAY, -10), dueOn: addDays(TODAY, 20), recordedState: "REQUESTED", decidedOn: null },
    ...values,
  });
  await office.given(referral);

  return referral;
}

const answer = (mutation: string, { id }: Referral, expectedVersion = 1) =>
  mutate(office, mutation, { id, expectedVersion }, { selection: "{ state decidedOn version }" });

test.each([0, 91])("a referral whose answer is due %d days after the request is refused", async (days) => {
  const input = {
    ...{ caseFile: caseFile.fileReference, recipient: "Beratungsstelle (erfunden)" },
    ...{ requestedOn: TODAY, dueOn: addDays(TODAY, days) },
  };
  const { errors } = await mutate(office, "recordReferral", { input });

  expect(errors).toMatchObject([{ message: "The value of dueOn must be 1 to 90 days after requested_on." }]);
});

test.each([1, 90])("an answer may be due %d days after the request", async (days) => {
  const input = {
    ...{ caseFile: caseFile.fileReference, recipient: `Beratungsstelle in ${days} Tagen (erfunden)` },
    ...{ requestedOn: TODAY, dueOn: addDays(TODAY, days) },
  };
  const { data, errors } = await mutate(office, "recordReferral", { input }, { selection: "{ state }" });

  expect(errors).toBeUndefined();
  expect(data).toEqual({ recordReferral: { state: "REQUESTED" } });
});

test.each([
  ["acceptReferral", "ACCEPTED", "Angenommen"],
  ["rejectReferral", "REJECTED", "Abgelehnt"],
  ["revokeReferral", "REVOKED", "Zurückgezogen"],
])("%s makes a referral that waits %s, once", async (mutation, state, label) => {
  const referral = await givenReferral();
  const first = await answer(mutation, referral);
  const again = await answer(mutation, referral, 2);

  expect(first.data[mutation]).toEqual({ state, decidedOn: TODAY, version: 2 });
  expect(again.errors).toMatchObject([
    { message: `This Referral is ${state} (${label}) and waits for no answer.`, extensions: { code: "CONFLICT" } },
  ]);
});

test("a referral expires on the day after its answer was due, without anybody recording it", async () => {
  const onTime = await givenReferral({ dueOn: TODAY });
  const expired = await givenReferral({ requestedOn: addDays(TODAY, -30), dueOn: addDays(TODAY, -1) });
  const { data } = await office.ask(`{ caseManagementCase(id: "${caseFile.id}") { referrals { id state } } }`, {
    as: MANAGER,
  });
  const stateOf = ({ id }: Referral) =>
    data.caseManagementCase.referrals.find((row: { id: string }) => row.id === id)?.state;

  expect([stateOf(onTime), stateOf(expired)]).toEqual(["REQUESTED", "EXPIRED"]);
  expect((await answer("acceptReferral", expired)).errors).toMatchObject([
    { message: "This Referral is EXPIRED (Abgelaufen: ohne Antwort bis zum Fristende) and waits for no answer." },
  ]);
});

test("that a referral expired cannot be recorded", async () => {
  const input = {
    ...{ caseFile: caseFile.fileReference, recipient: "x (erfunden)", state: "EXPIRED" },
    ...{ requestedOn: TODAY, dueOn: addDays(TODAY, 1), decidedOn: TODAY },
  };
  const { errors } = await mutate(office, "recordReferral", { input });

  expect(errors?.[0]?.message).toMatch(
    /^The value of state must be one of REQUESTED \(Angefragt\), ACCEPTED \(Angenommen\), REJECTED \(Abgelehnt\), REVOKED \(Zurückgezogen\)/,
  );
});

test("a referral leaves the case with its case manager", async () => {
  await answer("acceptReferral", await givenReferral());
  const { data } = await office.ask(`{ caseManagementCase(id: "${caseFile.id}") { caseManager state } }`, {
    as: MANAGER,
  });

  expect(data).toEqual({ caseManagementCase: { caseManager: "cm-1", state: "OPEN" } });
});

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate, quarterOf } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { COLLEAGUE, MANAGER, mutate, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { Referral } from "./referral.js";

const TODAY = localDate();
const caseFile = createCase({ pseudonym: "cm-7f3k" });
let office: TestSubgraph;
let count = 0;

type Values = Partial<Omit<ConstructorParameters<typeof Referral>[0], "caseFile">>;

beforeAll(async () => {
  office = await startCaseOffice();
  await office.given(caseFile);
});

afterAll(() => office.stop());

async function givenReferral(values: Values = {}): Promise<Referral> {
  count += 1;
  const referral = new Referral({
    ...{ caseFile: caseFile.id, recipient: `Ausländerbehörde ${count} (erfunden)`, field: null },
    ...{ requestedOn: addDays(TODAY, -10), dueOn: addDays(TODAY, 20), recordedState: "REQUESTED", decidedOn: null },
    ...{ toOffice: Office.IMMIGRATION, agreedOn: addDays(TODAY, -12), handedOverOn: null },
    ...values,
  });
  await office.given(referral);

  return referral;
}

/** What anybody reads in a note. */
const claimsOf = (note: string) => JSON.parse(Buffer.from(note.split(".")[1] ?? "", "base64url").toString());

const SELECTION = "{ note referral { handedOverOn version } }";
const issue = ({ id }: Referral, expectedVersion = 1, as = MANAGER) =>
  mutate(office, "issueHandover", { id, expectedVersion }, { selection: SELECTION, as });

test("a note holds the kind of the sender and the quarter; no pseudonym, no case, no provider and no day", async () => {
  const { data, errors, statements } = await issue(await givenReferral());
  const { note, referral } = data.issueHandover;

  expect(errors).toBeUndefined();
  expect(claimsOf(note)).toEqual({
    ...{ iss: "CASE_MANAGEMENT", aud: "IMMIGRATION", jti: expect.any(String), sentQuarter: quarterOf(TODAY) },
  });
  expect(referral).toEqual({ handedOverOn: TODAY, version: 2 });
  // One of them is the log of what was read of the change's answer.
  expect(statements).toBe(8);
});

test("case management keeps nothing by which a note could be found again", async () => {
  const { data } = await issue(await givenReferral());
  const { jti } = claimsOf(data.issueHandover.note);
  const tables = await office.rows("select table_name from information_schema.tables where table_schema = 'public'");
  const texts = await Promise.all(
    tables.map(({ table_name: table }) => office.rows(`select t::text as row from "${table}" t`)),
  );

  expect(JSON.stringify(texts)).not.toContain(jti);
  expect(JSON.stringify(texts)).toContain(caseFile.fileReference);
});

test("a lost note is issued again, with the quarter of the first", async () => {
  const sentOn = addDays(TODAY, -100);
  const referral = await givenReferral({
    requestedOn: sentOn,
    agreedOn: sentOn,
    handedOverOn: sentOn,
    dueOn: addDays(sentOn, 30),
    recordedState: "ACCEPTED",
    decidedOn: addDays(sentOn, 3),
  });
  const { data, errors } = await issue(referral);

  expect(errors).toBeUndefined();
  expect(claimsOf(data.issueHandover.note)).toMatchObject({ sentQuarter: quarterOf(sentOn) });
  expect(data.issueHandover.referral).toEqual({ handedOverOn: sentOn, version: 1 });
});

test("without the client's agreement, and for another organisation, there is no note", async () => {
  const notAgreed = await issue(await givenReferral({ agreedOn: null }));
  const elsewhere = await issue(await givenReferral({ toOffice: null, agreedOn: null }));

  for (const { errors } of [notAgreed, elsewhere])
    expect(errors).toMatchObject([
      {
        message:
          "This Referral has no handover: it goes to no immigration or naturalisation office, or the client did not agree to it.",
        extensions: { code: "CONFLICT" },
      },
    ]);
});

test("with a referral that was refused nobody is sent", async () => {
  const { errors } = await issue(await givenReferral({ recordedState: "REJECTED", decidedOn: TODAY }));

  expect(errors).toMatchObject([
    { message: "This Referral is REJECTED (Abgelehnt): nobody is sent with it any more." },
  ]);
});

test("a colleague's client gets no note", async () => {
  const { errors } = await issue(await givenReferral(), 1, COLLEAGUE);

  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("the client agrees before they are sent, and to an office", async () => {
  const input = {
    ...{ caseFile: caseFile.fileReference, recipient: "Einbürgerungsbehörde (erfunden)" },
    ...{ requestedOn: TODAY, dueOn: addDays(TODAY, 20) },
  };
  const late = await mutate(office, "recordReferral", {
    input: { ...input, toOffice: "NATURALISATION", agreedOn: addDays(TODAY, 1) },
  });
  const nowhere = await mutate(office, "recordReferral", { input: { ...input, agreedOn: TODAY } });

  expect(late.errors?.[0]?.message).toBe("The value of requestedOn must not be before agreed_on.");
  expect(nowhere.errors?.[0]?.message).toBe(
    "The value of agreedOn must be left out where the organisation is no immigration or naturalisation office.",
  );
});

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { NaturalisationBasis } from "../naturalisation-procedure/naturalisation-basis.js";
import { askAsClerk } from "../testing/ask-as-clerk.js";
import { createProcedure, stagesOf } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";
import { UncollectedTerm } from "../uncollected-term/uncollected-term.js";

const COUNT = "{ cases { value suppression } persons { value suppression } }";
const DURATIONS = "{ n { value suppression } medianDays p25Days suppression }";
const PIPELINE = `query ($authorityId: ID, $ags: Ags!, $period: PeriodInput!, $filledFte: Decimal) {
  naturalisationPipeline(authorityId: $authorityId, ags: $ags, period: $period, filledFte: $filledFte) {
    asOf status balance
    pendingStart ${COUNT} received ${COUNT} transferredIn ${COUNT} granted ${COUNT} refused ${COUNT} withdrawn ${COUNT}
    transferredOut ${COUNT} pendingEnd ${COUNT} decided ${COUNT} handedOver ${COUNT} waitingForAppointment ${COUNT}
    olderThan { months pending ${COUNT} }
    waits { contactToAppointment ${DURATIONS} appointmentToReceipt ${DURATIONS} receiptToDecision ${DURATIONS}
      decisionToHandover ${DURATIONS} }
    byBasis { basis received ${COUNT} granted ${COUNT} pendingEnd ${COUNT} }
    perFilledFte { perFte suppression } } }`;

const YEAR = { fromQuarter: "2024-Q1", toQuarter: "2024-Q4" };
const STEERING = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_REPORT };

type Values = Required<Parameters<typeof createProcedure>[0]>;

let office: TestSubgraph;
let made = 0;

/** So many procedures of one district's office, each of another person who lives there. */
const several = (number: number, district: string, values: Partial<Values>) =>
  Array.from({ length: number }, () => {
    made += 1;
    const own = { authorityId: `EBH-${district}`, municipality: `${district}000` };

    return createProcedure({ ...own, pseudonym: `counted-${made}`, ...values });
  });

const EARLIER = { receivedOn: "2023-02-01" };
const NEW = { receivedOn: "2024-02-01" };

/** An office of which every count of 2024 is large enough. */
const largeOffice = (district: string) => [
  ...several(40, district, { receivedOn: "2023-05-02" }),
  ...several(12, district, { receivedOn: "2024-01-02", firstContactOn: "2023-01-02", appointmentOn: "2023-07-01" }),
  ...several(7, district, { ...EARLIER, transferredFrom: "EBH-05758", transferredFromOn: "2024-03-01" }),
  ...several(12, district, {
    ...{ ...EARLIER, decision: "GRANTED", decidedOn: "2024-02-01", handedOverOn: "2024-03-02" },
  }),
  ...several(5, district, { ...EARLIER, decision: "REFUSED", decidedOn: "2024-02-01" }),
  ...several(8, district, { ...EARLIER, decision: "WITHDRAWN", decidedOn: "2024-02-01" }),
  ...several(9, district, {
    ...{ ...EARLIER, decision: "TRANSFERRED", decidedOn: "2024-02-01", transferredTo: "EBH-05758" },
  }),
  ...several(6, district, { receivedOn: null, firstContactOn: "2024-06-03" }),
];

const basis = (name: keyof typeof NaturalisationBasis) => ({ ...NEW, basis: NaturalisationBasis[name] });
const twice = { authorityId: "EBH-05124", municipality: "05124000", pseudonym: "twice", ...NEW };

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
  await office.given(
    ...largeOffice("05111"),
    ...largeOffice("05120"),
    // Two refusals in Mönchengladbach.
    ...several(2, "05116", { ...EARLIER, decision: "REFUSED", decidedOn: "2024-02-01" }),
    ...several(40, "05116", NEW),
    ...several(20, "05116", { ...EARLIER, decision: "GRANTED", decidedOn: "2024-02-01" }),
    ...several(20, "05117", basis("STAG_10")),
    ...several(8, "05117", { ...basis("STAG_10_2"), mainFileReference: "H 1" }),
    ...several(7, "05117", basis("STAG_9")),
    ...several(20, "05119", basis("STAG_10")),
    ...several(4, "05119", basis("STAG_9")),
    createProcedure(twice),
    createProcedure(twice),
    ...several(5, "05124", NEW),
    ...several(5, "05124", { ...NEW, isRestricted: true }),
    // Kreis Recklinghausen: two towns and two offices.
    ...several(7, "05562", { ...NEW, municipality: "05562004" }),
    ...several(8, "05562", { ...NEW, municipality: "05562008" }),
    ...several(9, "05562", { ...NEW, municipality: null }),
    ...several(6, "05562", { ...NEW, municipality: "05562008", authorityId: "EBH-05562008" }),
    new UncollectedTerm({ authorityId: "EBH-05120", term: "TRANSFERRED_IN", until: "2024-03-31" }),
    new UncollectedTerm({ authorityId: "EBH-05120", term: "HANDED_OVER", until: "2023-12-31" }),
    new UncollectedTerm({ authorityId: "EBH-05562008", term: "WITHDRAWN", until: null }),
  );
  await office.rows("insert into data_state (authority_id, as_of) values ('EBH-05124', '2025-01-31')");
  await office.freeze({ since: "2023-Q4", today: "2025-01-01" });
});

afterAll(() => office.stop());

const pipeline = async (ags: string, variables: object = {}) => {
  const answer = await office.ask(PIPELINE, { as: STEERING, variables: { ags, period: YEAR, ...variables } });
  expect(answer.errors).toBeUndefined();

  return { ...answer.data.naturalisationPipeline, statements: answer.statements };
};

const given = (value: number, persons = value) => ({
  cases: { value, suppression: "NONE" },
  persons: { value: persons, suppression: "NONE" },
});
const withheld = (suppression: string) => ({
  cases: { value: null, suppression },
  persons: { value: null, suppression },
});

test("a year's pipeline balances: what was pending, came in, was decided and is pending", async () => {
  const { statements, ...answer } = await pipeline("05111", { filledFte: "2.50" });

  expect(statements).toBe(2);
  expect(answer).toMatchObject({
    ...{ balance: "NONE", status: "COMPLETE" },
    ...{ pendingStart: given(74), received: given(12), transferredIn: given(7), granted: given(12) },
    ...{ refused: given(5), withdrawn: given(8), transferredOut: given(9), pendingEnd: given(59) },
    ...{ decided: given(17), handedOver: given(12), waitingForAppointment: given(6) },
    perFilledFte: { perFte: "6.80", suppression: "NONE" },
  });
});

test("the first year that is frozen says nothing of what it began with", async () => {
  const period = { fromQuarter: "2023-Q1", toQuarter: "2023-Q4" };
  const answer = await pipeline("05111", { period });

  expect(answer).toMatchObject({ pendingStart: withheld("NOT_COLLECTED"), balance: "NOT_APPLICABLE" });
  expect(answer.pendingEnd).toEqual(given(74));
});

test("the waits are medians in days of ten or more, with their number", async () => {
  const { waits } = await pipeline("05111");

  expect(waits).toMatchObject({
    appointmentToReceipt: { n: { value: 12 }, medianDays: 185, p25Days: 185, suppression: "NONE" },
    receiptToDecision: { n: { value: 17 }, medianDays: 365, p25Days: 365, suppression: "NONE" },
    decisionToHandover: { n: { value: 12 }, medianDays: 30 },
    // The appointments lie before the period, and of none there is no median.
    contactToAppointment: { n: { value: null, suppression: "SECONDARY" }, medianDays: null },
  });
});

test("the age of pending procedures counts from the receipt, also where another office had it", async () => {
  const { olderThan } = await pipeline("05111");

  expect(olderThan).toEqual([
    { months: 3, pending: given(59) },
    { months: 6, pending: given(59) },
    { months: 12, pending: given(47) },
    { months: 24, pending: given(0) },
  ]);
});

test("neither two refusals nor what they follow from leaves, and the balance says so", async () => {
  const answer = await pipeline("05116");

  expect(answer.balance).toBe("SECONDARY");
  expect(answer.refused).toEqual(withheld("SECONDARY"));
  const known = [answer.granted, answer.decided].filter(({ cases }) => cases.value !== null);
  const stocks = [answer.pendingStart, answer.pendingEnd, answer.received, answer.granted];
  expect(known.length).toBeLessThan(2);
  expect(stocks.some(({ cases }) => cases.value === null)).toBe(true);
});

test("bases are given in groups that are large enough, and beside a small one not all others", async () => {
  const [large, small] = [await pipeline("05117"), await pipeline("05119")];
  const received = (answer: Awaited<ReturnType<typeof pipeline>>) =>
    answer.byBasis.map((row: { received: { cases: { value: number | null } } }) => row.received.cases.value);

  expect(received(large)).toEqual([20, 8, 7]);
  const [entitlement, , other] = received(small);
  expect(other).toBeNull();
  expect([entitlement, small.received.cases.value]).toContain(null);
});

test("a term that the office does not collect is NOT_COLLECTED, and the balance NOT_APPLICABLE", async () => {
  const answer = await pipeline("05120");

  expect(answer).toMatchObject({
    ...{ transferredIn: withheld("NOT_COLLECTED"), balance: "NOT_APPLICABLE" },
    // Collected from this year on.
    ...{ received: given(12), handedOver: given(12) },
  });
});

test("what one of several offices does not collect is unknown of all together, and known of the others", async () => {
  const [all, one, town] = [
    await pipeline("05562"),
    await pipeline("05562", { authorityId: "EBH-05562" }),
    await pipeline("05562004"),
  ];

  expect(all.withdrawn).toEqual(withheld("NOT_COLLECTED"));
  expect(one.withdrawn).not.toEqual(withheld("NOT_COLLECTED"));
  expect(town.withdrawn).toEqual(given(0));
});

test("a clerk says what the office does not collect, without naming a person to the disclosure log", async () => {
  const record =
    "mutation ($input: UncollectedTermInput!) { recordUncollectedTerm(input: $input) { authorityId term until } }";
  const { data, errors } = await askAsClerk(office, record, { input: { term: "FIRST_CONTACT", until: "2025-12-31" } });
  const list = "{ uncollectedTerms { authorityId term until } }";
  const own = await askAsClerk(office, list);
  const steering = await office.ask(list, { as: STEERING });

  expect(errors).toBeUndefined();
  const term = { authorityId: "EBH-05711", term: "FIRST_CONTACT", until: "2025-12-31" };
  expect(data.recordUncollectedTerm).toEqual(term);
  expect(own.data.uncollectedTerms).toEqual([term]);
  expect(steering.data.uncollectedTerms).toEqual([]);
});

test("no stage and no finding is readable for a figure", async () => {
  const [heard] = several(1, "05122", { receivedOn: null });
  if (!heard) throw new Error("There is one.");
  await office.given(heard, ...stagesOf(heard, ["HEARING", "2024-05-02", null], ["SUSPENDED", "2024-01-02", null]));
  const application = createOrm(database, office.applicationUrl);
  const read = await application.em.fork().transactional(async (em) => {
    await em.execute("select set_config('app.task', 'FIGURES', true)");

    return {
      stages: await em.execute("select id from procedure_stage"),
      facts: await em.execute("select id from requirement_fact"),
      procedures: (await em.execute("select id from naturalisation_procedure limit 1")).length,
    };
  });
  await application.close();

  expect(read).toEqual({ stages: [], facts: [], procedures: 1 });
});

test("restricted files count nowhere, and one person's two procedures are one person", async () => {
  expect((await pipeline("05124")).received).toEqual(given(7, 6));
});

test("a territory's pipeline counts those who live there; a city's 5 and 8 digits are the same", async () => {
  const [district, town] = [await pipeline("05562"), await pipeline("05562004")];

  expect([district.received, town.received]).toEqual([given(21), given(7)]);
  expect(await pipeline("05117000")).toEqual(await pipeline("05117"));
});

test("an office's pipeline is what it keeps of those who live there", async () => {
  const [district, town] = [
    await pipeline("05562008", { authorityId: "EBH-05562" }),
    await pipeline("05562008", { authorityId: "EBH-05562008" }),
  ];

  expect([district.received, town.received]).toEqual([given(8), given(6)]);
});

test.each([
  ["2024-Q1", "2999-Q4", "has not ended"],
  ["2023-Q1", "2024-Q4", "begins with the first quarter of the year in which it ends."],
  ["2024-Q2", "2024-Q4", "begins with the first quarter of the year in which it ends."],
])("the pipeline is that of a year so far, not from %s to %s", async (fromQuarter, toQuarter, message) => {
  const variables = { ags: "05111", period: { fromQuarter, toQuarter } };
  const { errors } = await office.ask(PIPELINE, { as: STEERING, variables });

  expect(errors).toMatchObject([{ message: expect.stringContaining(message), extensions: { code: "BAD_USER_INPUT" } }]);
});

test("who has no role that may reads no figure", async () => {
  const { errors } = await office.ask(PIPELINE, { as: {}, variables: { period: YEAR, ags: "05111" } });

  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("a frozen answer says as of when its data were, and that they are old", async () => {
  const { asOf, status } = await pipeline("05124");

  expect({ asOf, status }).toEqual({ asOf: "2025-01-31", status: "STALE" });
});

test("a late entry changes no answer that was given", async () => {
  const before = await pipeline("05111");
  await office.given(...several(9, "05111", { ...NEW, decision: "REFUSED", decidedOn: "2024-05-02" }));

  expect(await pipeline("05111")).toEqual(before);
});

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import fc from "fast-check";
import { database } from "../database.js";
import { NaturalisationBasis } from "../naturalisation-procedure/naturalisation-basis.js";
import { askAsClerk } from "../testing/ask-as-clerk.js";
import { createProcedure, stagesOf } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";
import { UncollectedTerm } from "../uncollected-term/uncollected-term.js";
import { countPipeline } from "./count-pipeline.js";

const COUNT = "{ cases { value suppression } persons { value suppression } }";
const DURATIONS = "{ n { value suppression } medianDays p25Days suppression }";
const PIPELINE = `query ($authorityId: ID, $ags: Ags, $period: PeriodInput!, $filledFte: Decimal) {
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

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
});

afterAll(() => office.stop());

/** So many procedures of one office, each of another person. */
const several = (number: number, authorityId: string, values: Partial<Values>) =>
  Array.from({ length: number }, () => {
    made += 1;

    return createProcedure({ authorityId, pseudonym: `counted-${made}`, ...values });
  });

const pipeline = async (variables: object, as: object = STEERING) => {
  const answer = await office.ask(PIPELINE, { as, variables: { period: YEAR, ...variables } });
  expect(answer.errors).toBeUndefined();

  return { ...answer.data.naturalisationPipeline, statements: answer.statements };
};

const given = (value: number) => ({
  cases: { value, suppression: "NONE" },
  persons: { value, suppression: "NONE" },
});

/** An office of which every count of 2024 is large enough. */
async function largeOffice(authorityId: string): Promise<void> {
  await office.given(
    ...several(40, authorityId, { receivedOn: "2023-05-02", basis: NaturalisationBasis.STAG_10 }),
    ...several(6, authorityId, { receivedOn: "2024-01-02", firstContactOn: "2023-01-02", appointmentOn: "2023-07-01" }),
    ...several(7, authorityId, {
      ...{ receivedOn: "2023-02-01", transferredFrom: "EBH-05758", transferredFromOn: "2024-03-01" },
    }),
    ...several(12, authorityId, {
      ...{ receivedOn: "2023-02-01", decision: "GRANTED", decidedOn: "2024-02-01", handedOverOn: "2024-03-02" },
    }),
    ...several(5, authorityId, { receivedOn: "2023-02-01", decision: "REFUSED", decidedOn: "2024-02-01" }),
    ...several(8, authorityId, { receivedOn: "2023-02-01", decision: "WITHDRAWN", decidedOn: "2024-02-01" }),
    ...several(9, authorityId, {
      ...{ receivedOn: "2023-02-01", decision: "TRANSFERRED", decidedOn: "2024-02-01", transferredTo: "EBH-05758" },
    }),
    ...several(5, authorityId, { receivedOn: null, firstContactOn: "2024-06-03" }),
  );
}

test("a year's pipeline balances: what was pending, came in, was decided and is pending", async () => {
  await largeOffice("EBH-05111");
  const { statements, ...answer } = await pipeline({ authorityId: "EBH-05111", filledFte: "2.50" });

  expect(statements).toBe(2);
  expect(answer).toMatchObject({
    ...{ balance: "NONE", status: "COMPLETE" },
    ...{ pendingStart: given(74), received: given(6), transferredIn: given(7), granted: given(12) },
    ...{ refused: given(5), withdrawn: given(8), transferredOut: given(9), pendingEnd: given(53) },
    ...{ decided: given(17), handedOver: given(12), waitingForAppointment: given(5) },
    perFilledFte: { perFte: "6.80", suppression: "NONE" },
  });
});

test("the waits are medians in days, with quartiles from ten on", async () => {
  await largeOffice("EBH-05112");
  const { waits } = await pipeline({ authorityId: "EBH-05112" });

  expect(waits).toMatchObject({
    appointmentToReceipt: { n: { value: 6 }, medianDays: 185, p25Days: null },
    receiptToDecision: { n: { value: 17 }, medianDays: 365, p25Days: 365 },
    decisionToHandover: { n: { value: 12 }, medianDays: 30 },
    // The appointments lie before the period.
    contactToAppointment: { n: { value: null, suppression: "PRIMARY" }, medianDays: null },
  });
});

test("the age of pending procedures counts from the receipt, also where another office had it", async () => {
  await largeOffice("EBH-05113");
  const { olderThan } = await pipeline({ authorityId: "EBH-05113" });

  expect(olderThan).toEqual([
    // Six are younger than a year, so that none of the lower steps can be subtracted from them.
    { months: 3, pending: expect.objectContaining({ cases: { value: null, suppression: "SECONDARY" } }) },
    { months: 6, pending: expect.objectContaining({ cases: { value: null, suppression: "SECONDARY" } }) },
    { months: 12, pending: given(47) },
    { months: 24, pending: expect.objectContaining({ cases: { value: null, suppression: "SECONDARY" } }) },
  ]);
});

test("one small term withholds the stocks, so that the balance does not give it away", async () => {
  await largeOffice("EBH-05114");
  await office.given(
    ...several(2, "EBH-05116", { receivedOn: "2023-02-01", decision: "REFUSED", decidedOn: "2024-02-01" }),
    ...several(40, "EBH-05116", { receivedOn: "2024-02-01" }),
    ...several(20, "EBH-05116", { receivedOn: "2023-02-01", decision: "GRANTED", decidedOn: "2024-02-01" }),
  );
  const answer = await pipeline({ authorityId: "EBH-05116" });
  const withheld = (suppression: string) => ({ value: null, suppression });

  expect(answer.balance).toBe("SECONDARY");
  expect(answer.refused.cases).toEqual(withheld("PRIMARY"));
  for (const stock of [answer.pendingStart, answer.pendingEnd, answer.decided])
    expect(stock.cases).toEqual(withheld("SECONDARY"));
  expect(answer.granted.cases).toEqual({ value: 20, suppression: "NONE" });
  // The number of waits would be that of the decisions.
  expect(answer.waits.receiptToDecision).toMatchObject({ n: withheld("SECONDARY"), medianDays: null });
  for (const row of answer.byBasis) expect(row.pendingEnd.cases.value).toBeNull();
});

test("bases are given in groups that are large enough, or not at all", async () => {
  const basis = (name: keyof typeof NaturalisationBasis) => ({
    ...{ basis: NaturalisationBasis[name], receivedOn: "2024-02-01" },
  });
  await office.given(
    ...several(20, "EBH-05117", basis("STAG_10")),
    ...several(6, "EBH-05117", { ...basis("STAG_10_2"), mainFileReference: "H 1" }),
    ...several(5, "EBH-05117", basis("STAG_9")),
    ...several(20, "EBH-05119", basis("STAG_10")),
    ...several(4, "EBH-05119", basis("STAG_9")),
  );
  const large = await pipeline({ authorityId: "EBH-05117" });
  const small = await pipeline({ authorityId: "EBH-05119" });
  const received = (answer: Awaited<ReturnType<typeof pipeline>>) =>
    answer.byBasis.map((row: { received: { cases: { value: number | null } } }) => row.received.cases.value);

  expect(received(large)).toEqual([20, 6, 5]);
  expect(received(small)).toEqual([null, null, null]);
  expect(small.received).toEqual(given(24));
});

test("a term that the office does not collect is NOT_COLLECTED, and the balance NOT_APPLICABLE", async () => {
  await largeOffice("EBH-05120");
  await office.given(new UncollectedTerm({ authorityId: "EBH-05120", term: "TRANSFERRED_IN", until: "2024-03-31" }));
  const during = await pipeline({ authorityId: "EBH-05120" });
  const after = await pipeline({
    authorityId: "EBH-05120",
    period: { fromQuarter: "2024-Q2", toQuarter: "2024-Q4" },
  });

  expect(during.transferredIn.cases).toEqual({ value: null, suppression: "NOT_COLLECTED" });
  expect(during.balance).toBe("NOT_APPLICABLE");
  expect(during.received).toEqual(given(6));
  expect(after.transferredIn.cases.suppression).toBe("PRIMARY");
  expect(after.balance).toBe("SECONDARY");
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

test("hearings and suspensions change no figure, and no stage is readable for one", async () => {
  await largeOffice("EBH-05122");
  const { statements: _before, ...before } = await pipeline({ authorityId: "EBH-05122" });
  const [heard] = several(1, "EBH-05122", { receivedOn: null });
  if (heard)
    await office.given(heard, ...stagesOf(heard, ["HEARING", "2024-05-02", null], ["SUSPENDED", "2024-01-02", null]));
  const { statements: _after, ...after } = await pipeline({ authorityId: "EBH-05122" });
  const application = createOrm(database, office.applicationUrl);
  const stages = await application.em.fork().transactional(async (em) => {
    await em.execute("select set_config('app.task', 'FIGURES', true)");

    return {
      stages: await em.execute("select id from procedure_stage"),
      facts: await em.execute("select id from requirement_fact"),
      procedures: (await em.execute("select id from naturalisation_procedure limit 1")).length,
    };
  });
  await application.close();

  expect(after).toEqual(before);
  expect(stages).toEqual({ stages: [], facts: [], procedures: 1 });
});

test("restricted files count nowhere, and one person's two procedures are one person", async () => {
  const person = { pseudonym: "twice", receivedOn: "2024-02-01" };
  const at = { authorityId: "EBH-05124" };
  await office.given(createProcedure({ ...at, ...person }), createProcedure({ ...at, ...person }));
  await office.given(...several(5, "EBH-05124", { receivedOn: "2024-02-01" }));
  await office.given(...several(5, "EBH-05124", { receivedOn: "2024-02-01", isRestricted: true }));
  const { received } = await pipeline({ authorityId: "EBH-05124" });

  expect(received).toEqual({
    cases: { value: 7, suppression: "NONE" },
    persons: { value: 6, suppression: "NONE" },
  });
});

test("a territory's pipeline counts those who live there; a city's 5 and 8 digits are the same", async () => {
  const lived = (municipality: string | null) => ({ municipality, receivedOn: "2024-02-01" });
  await office.given(
    ...several(6, "EBH-05513", lived("05513000")),
    ...several(7, "EBH-05562", lived("05562004")),
    ...several(8, "EBH-05562", lived("05562008")),
    ...several(9, "EBH-05562", lived(null)),
  );
  const received = async (ags: string) => (await pipeline({ ags })).received.cases.value;

  expect([await received("05513"), await received("05513000")]).toEqual([6, 6]);
  expect([await received("05562"), await received("05562004")]).toEqual([15, 7]);
});

test("the pipeline is that of one office or one territory, over quarters that have ended", async () => {
  const ask = (variables: object) => office.ask(PIPELINE, { as: STEERING, variables: { period: YEAR, ...variables } });
  const answers = [
    await ask({}),
    await ask({ authorityId: "EBH-05711", ags: "05711" }),
    await ask({ authorityId: "EBH-05711", period: { fromQuarter: "2024-Q1", toQuarter: "2999-Q4" } }),
  ];
  const stranger = await office.ask(PIPELINE, { as: {}, variables: { period: YEAR, ags: "05711" } });

  for (const { errors } of answers) expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(stranger.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("an office's figures say as of when its data are, and that they are old", async () => {
  await office.given(...several(5, "EBH-05124005", { receivedOn: "2024-02-01" }));
  await office.rows("insert into data_state (authority_id, as_of) values ('EBH-05124005', '2025-01-31')");
  const { asOf, status } = await pipeline({ authorityId: "EBH-05124005" });

  expect({ asOf, status }).toEqual({ asOf: "2025-01-31", status: "STALE" });
});

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays("2023-01-01", days));
const between = (from: string) => fc.integer({ min: 0, max: 500 }).map((days) => addDays(from, days));
const procedures = day.chain((receivedOn) =>
  fc.record({
    takenOverOn: fc.option(between(addDays(receivedOn, -100)), { nil: null }),
    decision: fc.constantFrom(
      null,
      "GRANTED" as const,
      "REFUSED" as const,
      "WITHDRAWN" as const,
      "TRANSFERRED" as const,
    ),
    length: fc.integer({ min: 0, max: 500 }),
    receivedOn: fc.constant(receivedOn),
  }),
);

test("pendingEnd = pendingStart + received + transferredIn − granted − refused − withdrawn − transferredOut, whatever happened", async () => {
  const application = createOrm(database, office.applicationUrl);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(procedures, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 1, max: 5 }),
      async (invented, from, quarters) => {
        run += 1;
        const authorityId = `EBH-053${String(run).padStart(2, "0")}`;
        await office.given(
          ...invented.flatMap(({ receivedOn, takenOverOn, decision, length }) => {
            const since = takenOverOn !== null && takenOverOn > receivedOn ? takenOverOn : receivedOn;

            return several(1, authorityId, {
              ...{ receivedOn, decision, decidedOn: decision && addDays(since, length) },
              ...(takenOverOn && { transferredFrom: "EBH-05758", transferredFromOn: takenOverOn }),
              ...(decision === "TRANSFERRED" && { transferredTo: "EBH-05554" }),
            });
          }),
        );
        const period = {
          firstDay: addDays("2023-01-01", 91 * from),
          lastDay: addDays("2023-01-01", 91 * (from + quarters)),
        };
        const { measures: m } = await countPipeline(application.em.fork(), { authorityId }, period);
        const flows = m.received.cases + m.transferredIn.cases - m.granted.cases - m.refused.cases;

        expect(m.pendingEnd.cases).toBe(m.pendingStart.cases + flows - m.withdrawn.cases - m.transferredOut.cases);
      },
    ),
    { numRuns: 60, seed: 7 },
  );
  await application.close();
});

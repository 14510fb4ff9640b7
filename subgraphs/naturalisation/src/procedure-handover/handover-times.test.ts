import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { createProcedure } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";
import { ProcedureHandover } from "./procedure-handover.js";

let office: TestSubgraph;
let made = 0;

const OLD = { receivedOn: "2023-01-10" };

interface TakenOn {
  /** Taken over in 2024-Q2 with an offer of the quarter before, and without. */
  readonly offered: number;
  readonly moved?: number;
  /** Came with a note of case management; pending for long, as those that came with nothing. */
  readonly noted?: number;
  readonly pending?: number;
}

async function given(municipality: string, { offered, moved = 0, noted = 0, pending = 0 }: TakenOn): Promise<void> {
  const several = (count: number, values: object) =>
    Array.from({ length: count }, () => {
      made += 1;
      const own = { authorityId: "EBH-05711", pseudonym: `taken-${made}`, municipality, receivedOn: "2024-01-10" };

      return createProcedure({ ...own, ...values });
    });
  const taken = { transferredFrom: "EBH-05758", transferredFromOn: "2024-05-02" };
  const [withOffer, withNote] = [several(offered, taken), several(noted, OLD)];
  await office.given(...withOffer, ...withNote, ...several(moved, taken), ...several(pending, OLD));
  const handover = (fromOffice: Office) => (procedure: (typeof withOffer)[number]) =>
    new ProcedureHandover({ procedure, fromOffice, sentQuarter: "2024-Q1", acceptedQuarter: "2024-Q2" });
  await office.given(
    ...withOffer.map(handover(Office.NATURALISATION)),
    ...withNote.map(handover(Office.CASE_MANAGEMENT)),
  );
}

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
  await given("05711000", { offered: 12, noted: 7 });
  await given("05758012", { offered: 12, moved: 2 });
  await given("05762020", { offered: 12, moved: 6 });
  await given("05966004", { offered: 12, noted: 3, pending: 20 });
  await office.freeze({ since: "2024-Q1", today: "2024-07-01" });
});

afterAll(() => office.stop());

async function ask(ags: string, toQuarter = "2024-Q2") {
  const { data, statements, errors } = await office.ask(
    `query ($ags: Ags!, $period: PeriodInput!) {
      procedureHandoverTimes(ags: $ags, period: $period) {
        handovers { from to accepted { cases { value suppression } persons { value } }
          durations { medianQuarters p25Quarters p75Quarters suppression } overdue { suppression } } } }`,
    {
      as: { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_REPORT },
      variables: { ags, period: { fromQuarter: "2024-Q1", toQuarter } },
    },
  );
  expect(errors).toBeUndefined();

  return { statements, handovers: data.procedureHandoverTimes.handovers };
}

async function transferredIn(ags: string): Promise<number | null> {
  const { data } = await office.ask(
    `query ($ags: Ags!, $period: PeriodInput!) {
      naturalisationPipeline(ags: $ags, period: $period) { transferredIn { cases { value } } } }`,
    {
      as: { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_REPORT },
      variables: { ags, period: { fromQuarter: "2024-Q1", toQuarter: "2024-Q2" } },
    },
  );

  return data.naturalisationPipeline.transferredIn.cases.value;
}

const offeredTo = async (ags: string): Promise<number | null> => (await ask(ags)).handovers[2].accepted.cases.value;

test("the receiver counts what was offered and accepted, with one statement", async () => {
  const { handovers, statements } = await ask("05711");
  const accepted = (value: number) => ({ cases: { value, suppression: "NONE" }, persons: { value } });
  const withheld = (suppression: string) => ({
    ...{ medianQuarters: null, p25Quarters: null, p75Quarters: null, suppression },
  });
  const overdue = { suppression: "NOT_COLLECTED" };

  expect(statements).toBe(1);
  expect(handovers).toEqual([
    // Of seven there is no median.
    {
      ...{ from: "CASE_MANAGEMENT", to: "NATURALISATION", accepted: accepted(7), overdue },
      durations: withheld("SECONDARY"),
    },
    {
      ...{ from: "IMMIGRATION", to: "NATURALISATION", overdue, durations: withheld("NOT_COLLECTED") },
      accepted: { cases: { value: null, suppression: "NOT_COLLECTED" }, persons: { value: null } },
    },
    {
      ...{ from: "NATURALISATION", to: "NATURALISATION", accepted: accepted(12), overdue },
      durations: { medianQuarters: 1, p25Quarters: 1, p75Quarters: 1, suppression: "NONE" },
    },
  ]);
});

test("beside the pipeline's procedures taken over, few that came without an offer cannot be reckoned", async () => {
  const few = [await transferredIn("05758"), await offeredTo("05758")];
  const many = [await transferredIn("05762"), await offeredTo("05762")];

  expect(few).toContain(null);
  expect(few).not.toEqual([null, null]);
  expect(many).toEqual([18, 12]);
});

test("three who came with a note stay back, and nobody else does for them", async () => {
  const { handovers } = await ask("05966");

  expect(handovers[0]).toMatchObject({
    accepted: { cases: { value: null, suppression: "SECONDARY" } },
    durations: { medianQuarters: null, suppression: "SECONDARY" },
  });
  expect(handovers[2].accepted.cases.value).toBe(12);
});

test("before anything was taken on nothing was counted, and a period that is no year so far is refused", async () => {
  const { handovers } = await ask("05711", "2024-Q1");
  const { errors } = await office.ask(
    `{ procedureHandoverTimes(ags: "05711", period: { fromQuarter: "2024-Q2", toQuarter: "2024-Q2" }) { asOf } }`,
    { as: { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_REPORT } },
  );

  expect(handovers[2].accepted.cases).toEqual({ value: null, suppression: "NOT_COLLECTED" });
  expect(errors).toMatchObject([{ message: expect.stringContaining("begins with the first quarter of the year") }]);
});

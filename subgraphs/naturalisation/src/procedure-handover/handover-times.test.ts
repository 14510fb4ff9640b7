import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { createProcedure } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";
import { ProcedureHandover } from "./procedure-handover.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
});

afterAll(() => office.stop());

/** So many procedures taken over in 2024-Q2 with an offer of the quarter before, and so many without. */
async function given(municipality: string, offered: number, moved: number): Promise<void> {
  const procedures = Array.from({ length: offered + moved }, (_, index) =>
    createProcedure({
      ...{ authorityId: "EBH-05711", pseudonym: `${municipality}-${index}`, municipality },
      ...{ receivedOn: "2024-01-10", transferredFrom: "EBH-05758", transferredFromOn: "2024-05-02" },
    }),
  );
  await office.given(...procedures);
  await office.given(
    ...procedures.slice(0, offered).map(
      (procedure) =>
        new ProcedureHandover({
          ...{ procedure, fromOffice: Office.NATURALISATION, sentQuarter: "2024-Q1", acceptedQuarter: "2024-Q2" },
        }),
    ),
  );
}

async function ask(ags: string) {
  const { data, statements } = await office.ask(
    `query ($ags: Ags!, $period: PeriodInput!) {
      procedureHandoverTimes(ags: $ags, period: $period) {
        handovers { from accepted { cases { value suppression } } durations { medianQuarters suppression } } } }`,
    {
      as: { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_REPORT },
      variables: { ags, period: { fromQuarter: "2024-Q2", toQuarter: "2024-Q2" } },
    },
  );

  return {
    statements,
    handovers: data.procedureHandoverTimes.handovers,
  };
}

test("the receiver counts what was offered and accepted", async () => {
  await given("05711000", 7, 0);
  const { handovers, statements } = await ask("05711");

  expect(handovers[2]).toEqual({
    ...{ from: "NATURALISATION", accepted: { cases: { value: 7, suppression: "NONE" } } },
    durations: { medianQuarters: 1, suppression: "NONE" },
  });
  expect(statements).toBe(4);
});

test("beside the pipeline's procedures taken over, few that came without an offer cannot be reckoned", async () => {
  await given("05758012", 7, 2);
  await given("05762020", 7, 6);
  const few = await ask("05758");
  const many = await ask("05762");

  expect(few.handovers[2]).toMatchObject({
    accepted: { cases: { value: null, suppression: "SECONDARY" } },
    durations: { medianQuarters: null, suppression: "SECONDARY" },
  });
  expect(many.handovers[2].accepted.cases).toEqual({ value: 7, suppression: "NONE" });
});

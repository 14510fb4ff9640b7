import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { NaturalisationBasis } from "../naturalisation-procedure/naturalisation-basis.js";
import { createProcedure } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";

let office: TestSubgraph;
let made = 0;

type Values = Required<Parameters<typeof createProcedure>[0]>;

/** So many procedures of one town, each of another person. */
const several = (number: number, municipality: string, values: Partial<Values>) =>
  Array.from({ length: number }, () => {
    made += 1;
    const authorityId = `EBH-${municipality.slice(0, 5)}`;

    return createProcedure({ authorityId, municipality, pseudonym: `frozen-${made}`, ...values });
  });

const EARLIER = { receivedOn: "2023-02-01" };
const WAITING = { receivedOn: null, firstContactOn: "2023-06-01" };
const TOGETHER = { ...EARLIER, basis: NaturalisationBasis.STAG_10_2, mainFileReference: "H 1" };
const REFUSED = { decision: "REFUSED", decidedOn: "2024-02-01" } as const;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
  await office.given(
    // Kreis Unna: two ask for an appointment in the first quarter of the new year; in Kreis Soest six do.
    ...several(20, "05978004", WAITING),
    ...several(2, "05978004", { ...WAITING, firstContactOn: "2024-02-01" }),
    ...several(20, "05974004", WAITING),
    ...several(6, "05974004", { ...WAITING, firstContactOn: "2024-02-01" }),
    // Kreis Olpe: of twelve refused two would have been naturalised with somebody.
    ...several(40, "05966004", EARLIER),
    ...several(20, "05966004", TOGETHER),
    ...several(10, "05966004", { ...EARLIER, ...REFUSED }),
    ...several(2, "05966004", { ...TOGETHER, ...REFUSED }),
    // Kreis Herford: two are granted in the second quarter, and six in the third.
    ...several(30, "05758004", EARLIER),
    ...several(8, "05758004", { ...EARLIER, decision: "GRANTED", decidedOn: "2024-02-01" }),
    ...several(2, "05758004", { ...EARLIER, decision: "GRANTED", decidedOn: "2024-05-02" }),
    ...several(6, "05758004", { ...EARLIER, decision: "GRANTED", decidedOn: "2024-08-01" }),
    // Rhein-Sieg-Kreis: one town with many, one with three.
    ...several(20, "05382020", EARLIER),
    ...several(3, "05382012", EARLIER),
  );
  await office.freeze({ since: "2023-Q4", today: "2024-10-01" });
});

afterAll(() => office.stop());

async function ask(ags: string, toQuarter: string) {
  const { data, errors } = await office.ask(
    `query ($ags: Ags!, $period: PeriodInput!) { naturalisationPipeline(ags: $ags, period: $period) {
      pendingStart { cases { value } } granted { cases { value } } refused { cases { value } } pendingEnd { cases { value } }
      waitingForAppointment { cases { value } } byBasis { pendingEnd { cases { value } } } } }`,
    {
      as: { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_REPORT },
      variables: { ags, period: { fromQuarter: `${toQuarter.slice(0, 4)}-Q1`, toQuarter } },
    },
  );
  expect(errors).toBeUndefined();
  const { byBasis, ...counts } = data.naturalisationPipeline;
  const of = (name: string): number | null => counts[name].cases.value;

  return {
    ...{ start: of("pendingStart"), granted: of("granted"), refused: of("refused"), end: of("pendingEnd") },
    waiting: of("waitingForAppointment"),
    pendingTogether: byBasis[1].pendingEnd.cases.value as number | null,
  };
}

test("two who came to wait since the year before cannot be told from two years' answers, and six may be", async () => {
  const two = [await ask("05978", "2023-Q4"), await ask("05978", "2024-Q1")];
  const six = [await ask("05974", "2023-Q4"), await ask("05974", "2024-Q1")];

  expect(two.map(({ waiting }) => waiting)).toEqual([20, null]);
  expect(six.map(({ waiting }) => waiting)).toEqual([20, 26]);
});

test("two refusals in a group of bases do not follow from what was pending in it before and after", async () => {
  const [before, after] = [await ask("05966", "2023-Q4"), await ask("05966", "2024-Q1")];

  expect(before.pendingTogether).toBe(22);
  expect(after).toMatchObject({ start: 72, refused: 12, end: 60, pendingTogether: null });
});

test("what a quarter adds to the year so far stays back where it is few, until it is enough", async () => {
  const quarters = [await ask("05758", "2024-Q1"), await ask("05758", "2024-Q2"), await ask("05758", "2024-Q3")];

  expect(quarters.map(({ granted }) => granted)).toEqual([8, null, 16]);
  // They would follow from what is pending.
  expect(quarters.map(({ end }) => end)).toEqual([38, null, 30]);
});

test("a district less its only large town is not three procedures", async () => {
  const [district, large, small] = [
    await ask("05382", "2023-Q4"),
    await ask("05382020", "2023-Q4"),
    await ask("05382012", "2023-Q4"),
  ];

  expect(small.end).toBeNull();
  expect([district.end, large.end]).toContain(null);
});

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { createRandom } from "@kim-hub/kit/test-random";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { Referral } from "../referral/referral.js";
import { STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { SENT_CUBE, sentMeasure } from "./sent-cube.js";

let office: TestSubgraph;
let application: Orm;

const random = createRandom(5);
const OFFICES = [Office.IMMIGRATION, Office.NATURALISATION] as const;
const PLACES = ["05711000", "05554012"];

const invented = Array.from({ length: 300 }, (_, index) => {
  const person = `P ${random(90)}`;
  const municipality = PLACES[random(2)] ?? "05711000";
  const isRestricted = random(15) === 0;
  const sent = Array.from({ length: random(3) }, (_each, place) => {
    const handedOverOn = `2024-0${1 + random(9)}-1${place}`;
    const isAccepted = random(2) === 0;

    return {
      to: OFFICES[random(2)] ?? Office.IMMIGRATION,
      handedOverOn,
      decidedOn: isAccepted ? `2024-1${random(3)}-20` : null,
    };
  });

  return { reference: `S ${index}`, person, municipality, isRestricted, sent };
});

beforeAll(async () => {
  office = await startCaseOffice();
  const cases = invented.map(({ reference, person, municipality, isRestricted }) =>
    createCase({ fileReference: reference, personNumber: person, municipality, isRestricted }),
  );
  await office.given(...cases);
  await office.given(
    ...invented.flatMap(({ sent }, index) =>
      sent.map(
        ({ to, handedOverOn, decidedOn }) =>
          new Referral({
            ...{ caseFile: cases[index] ?? "", recipient: `${to} (erfunden)`, field: null },
            ...{ requestedOn: handedOverOn, dueOn: `2024-${handedOverOn.slice(5, 7)}-28`, agreedOn: handedOverOn },
            ...{ toOffice: to, handedOverOn, recordedState: decidedOn ? "ACCEPTED" : "REQUESTED", decidedOn },
          }),
      ),
    ),
  );
  await office.freeze({ today: "2025-01-01" });
  application = createOrm(database, office.applicationUrl);
});

afterAll(async () => {
  await application.close();
  await office.stop();
});

test.each([
  ["05711", "2024-Q4"],
  ["05554", "2024-Q2"],
  ["05554", "2024-Q3"],
])("the cube counts what can be counted case by case: %s until %s", async (district, quarter) => {
  const lastDay = lastDayOf(quarter);
  const found = await SENT_CUBE.listMembers(application.em.fork(), { district, quarter });
  const sent = invented
    .filter(({ municipality, isRestricted }) => municipality.startsWith(district) && !isRestricted)
    .flatMap(({ reference, person, sent: each }) =>
      each
        .filter(({ handedOverOn }) => handedOverOn <= lastDay)
        .map(({ to, decidedOn }) => ({
          to,
          reference,
          person,
          isAccepted: decidedOn !== null && decidedOn <= lastDay,
        })),
    );
  const byHand = (to: Office, isAccepted: boolean) =>
    [
      ...Map.groupBy(
        sent.filter((each) => each.to === to),
        ({ reference }) => reference,
      ).values(),
    ].filter((group) => group.some((each) => each.isAccepted) === isAccepted);
  const counted = (measure: string) => found.filter(({ marks }) => marks.has(measure));

  for (const to of OFFICES)
    for (const [what, isAccepted] of [["accepted", true] as const, ["notAccepted", false] as const]) {
      const members = counted(sentMeasure(to, what));
      const groups = byHand(to, isAccepted);
      expect(members).toHaveLength(groups.length);
      expect(new Set(members.flatMap(({ persons }) => persons)).size).toBe(
        new Set(groups.flat().map(({ person }) => person)).size,
      );
    }
  for (const { whole, parts } of SENT_CUBE.sums)
    for (const { marks } of found)
      expect(parts.filter((part) => marks.has(part))).toHaveLength(marks.has(whole) ? 1 : 0);
});

test("what was sent is given, and of its parts none that the others tell", async () => {
  const ask = (to: string) =>
    office.ask(
      `{ handoversSent(ags: "05711", period: { fromQuarter: "2024-Q1", toQuarter: "${to}" }) {
    rows { to sent { cases { value } } accepted { cases { value suppression } } notAccepted { cases { value suppression } } } } }`,
      { as: STEERING },
    );
  const half = await ask("2024-Q2");
  const year = await ask("2024-Q4");

  expect(year.statements).toBe(1);
  for (const { sent, accepted, notAccepted } of year.data.handoversSent.rows) {
    expect(accepted.cases.suppression).toBe("NONE");
    expect(accepted.cases.value + notAccepted.cases.value).toBe(sent.cases.value);
  }
  // Nothing was accepted before October.
  for (const { sent, accepted, notAccepted } of half.data.handoversSent.rows) {
    expect(sent.cases.value).toBeGreaterThan(4);
    expect([accepted.cases.value, notAccepted.cases.value]).toEqual([0, sent.cases.value]);
  }
});

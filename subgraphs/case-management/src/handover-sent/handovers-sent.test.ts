import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { createRandom } from "@kim-hub/kit/test-random";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { Referral } from "../referral/referral.js";
import { STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";
import { countHandoversSent } from "./count-handovers-sent.js";

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
  application = createOrm(database, office.applicationUrl);
});

afterAll(async () => {
  await application.close();
  await office.stop();
});

test.each([
  ["05711", "2024-01-01", "2024-12-31"],
  ["05554012", "2024-04-01", "2024-09-30"],
  ["05554", "2024-01-01", "2024-11-30"],
])("the statement counts what can be counted case by case: %s from %s to %s", async (ags, firstDay, lastDay) => {
  const period = { firstDay, lastDay };
  const found = await countHandoversSent(application.em.fork(), { scope: { ags, provider: null }, period });
  const sent = invented
    .filter(({ municipality, isRestricted }) => municipality.startsWith(ags) && !isRestricted)
    .flatMap(({ reference, person, sent: each }) =>
      each
        .filter(({ handedOverOn }) => handedOverOn >= firstDay && handedOverOn <= lastDay)
        .map(({ to, decidedOn }) => ({
          to,
          reference,
          person,
          isAccepted: decidedOn !== null && decidedOn <= lastDay,
        })),
    );
  const tally = (by: "reference" | "person", to: Office, isAccepted: boolean) =>
    [
      ...Map.groupBy(
        sent.filter((each) => each.to === to),
        (each) => each[by],
      ).values(),
    ].filter((group) => group.some((each) => each.isAccepted) === isAccepted).length;
  const counted = OFFICES.flatMap((to) =>
    [true, false].map((isAccepted) => ({
      ...{ to, isAccepted, cases: tally("reference", to, isAccepted), persons: tally("person", to, isAccepted) },
    })),
  ).filter(({ cases }) => cases > 0);

  expect(found).toHaveLength(counted.length);
  expect(found).toEqual(expect.arrayContaining(counted));
});

test("what was sent is given, and its parts only together", async () => {
  const query = (
    from: string,
    to: string,
  ) => `{ handoversSent(ags: "05711", period: { fromQuarter: "${from}", toQuarter: "${to}" }) {
    rows { to sent { cases { value } } accepted { cases { value suppression } } notAccepted { cases { value suppression } } } } }`;
  const year = await office.ask(query("2024-Q1", "2024-Q4"), { as: STEERING });
  // Nothing was accepted before October.
  const half = await office.ask(query("2024-Q1", "2024-Q2"), { as: STEERING });
  const withheld = { value: null, suppression: "SECONDARY" };

  expect(year.statements).toBe(3);
  for (const { sent, accepted, notAccepted } of year.data.handoversSent.rows) {
    expect(accepted.cases.suppression).toBe("NONE");
    expect(accepted.cases.value + notAccepted.cases.value).toBe(sent.cases.value);
  }
  for (const row of half.data.handoversSent.rows) {
    expect(row.sent.cases.value).toBeGreaterThan(4);
    expect([row.accepted.cases, row.notAccepted.cases]).toEqual([withheld, withheld]);
  }
});

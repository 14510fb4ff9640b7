import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { OFFICES, Office } from "@kim-hub/kit/office";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import { createRandom } from "@kim-hub/kit/test-random";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { askAsSteering } from "../testing/ask-as-steering.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";
import { FileHandover } from "./file-handover.js";
import { HANDOVER_CUBE } from "./handover-cube.js";

let office: TestSubgraph;
let application: Orm;

const random = createRandom(11);
const PLACES = ["05711000", "05554012", "05554020"];
const SOURCES = [Office.IMMIGRATION, Office.CASE_MANAGEMENT] as const;
const QUARTERS = ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"];

const invented = Array.from({ length: 400 }, (_, index) => {
  const sent = random(6);

  return {
    fileReference: `H ${index}`,
    personNumber: `P ${random(120)}`,
    municipality: PLACES[random(3)] ?? "05711000",
    isRestricted: random(15) === 0,
    fromOffice: SOURCES[random(2)] ?? Office.IMMIGRATION,
    sent,
    accepted: sent + random(3),
  };
});

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  const files = invented.map(({ fileReference, personNumber, municipality, isRestricted }) =>
    createFile({ authorityId: "ABH-05711", fileReference, personNumber, municipality, isRestricted }),
  );
  await office.given(...files);
  await office.given(
    ...invented.map(
      ({ fromOffice, sent, accepted }, index) =>
        new FileHandover({
          file: files[index] ?? "",
          fromOffice,
          sentQuarter: QUARTERS[sent] ?? "",
          acceptedQuarter: QUARTERS[accepted] ?? "",
        }),
    ),
  );
  await office.freeze({ since: "2024-Q4", today: "2025-01-01" });
  application = createOrm(database, office.applicationUrl);
});

afterAll(async () => {
  await application.close();
  await office.stop();
});

function takenOn(district: string, from: Office, quarter: string) {
  return invented.filter(
    ({ municipality, isRestricted, fromOffice, accepted }) =>
      municipality.startsWith(district) &&
      !isRestricted &&
      fromOffice === from &&
      (QUARTERS[accepted] ?? "") >= `${quarter.slice(0, 4)}-Q1` &&
      (QUARTERS[accepted] ?? "") <= quarter,
  );
}

test.each([
  ["05711", "2024-Q4"],
  ["05554", "2023-Q3"],
  ["05554", "2024-Q1"],
])("the cube counts what can be counted file by file: %s until %s", async (district, quarter) => {
  const members = await HANDOVER_CUBE.listMembers(application.em.fork(), { district, quarter });

  for (const from of SOURCES) {
    const found = members.filter(({ marks }) => marks.has(from));
    const byHand = takenOn(district, from, quarter);
    expect(found).toHaveLength(byHand.length);
    expect(found.flatMap(({ days }) => days.get(from)).toSorted()).toEqual(
      byHand.map(({ sent, accepted }) => accepted - sent).toSorted(),
    );
    expect(new Set(found.flatMap(({ persons }) => persons)).size).toBe(
      new Set(byHand.map(({ personNumber }) => personNumber)).size,
    );
  }
});

const QUERY = `query ($ags: Ags!, $period: PeriodInput!) { fileHandoverTimes(ags: $ags, period: $period) {
  asOf handovers { from to accepted { cases { value suppression } persons { value suppression } }
    durations { medianQuarters p25Quarters p75Quarters suppression } overdue { value suppression } } } }`;

test("the receiver says how many quarters handovers took, and what nobody can count is NOT_COLLECTED", async () => {
  const period = { fromQuarter: "2024-Q1", toQuarter: "2024-Q4" };
  const { data, errors, statements } = await askAsSteering(office, QUERY, { ags: "05711", period });
  const unknown = { value: null, suppression: "NOT_COLLECTED" };
  const byHand = takenOn("05711", Office.IMMIGRATION, "2024-Q4");

  expect(errors).toBeUndefined();
  expect(statements).toBe(1);
  const { handovers } = data.fileHandoverTimes;
  expect(handovers.map(({ from }: { from: string }) => from)).toEqual(OFFICES);
  expect(handovers[1]).toEqual({
    ...{ from: "IMMIGRATION", to: "IMMIGRATION", overdue: unknown },
    accepted: {
      cases: { value: byHand.length, suppression: "NONE" },
      persons: { value: new Set(byHand.map(({ personNumber }) => personNumber)).size, suppression: "NONE" },
    },
    durations: { medianQuarters: 1, p25Quarters: 0, p75Quarters: 2, suppression: "NONE" },
  });
  expect(handovers[2]).toEqual({
    ...{ from: "NATURALISATION", to: "IMMIGRATION", accepted: { cases: unknown, persons: unknown }, overdue: unknown },
    durations: { medianQuarters: null, p25Quarters: null, p75Quarters: null, suppression: "NOT_COLLECTED" },
  });
});

test("of fewer than five people neither count nor durations leave, however many handovers they had", async () => {
  const few = Array.from({ length: 6 }, (_, index) =>
    createFile({
      ...{ authorityId: "ABH-05758", fileReference: `F ${index}`, personNumber: `P ${index % 4}` },
      municipality: "05758012",
    }),
  );
  await office.given(...few);
  await office.given(
    ...few.map(
      (file) =>
        new FileHandover({
          file,
          fromOffice: Office.CASE_MANAGEMENT,
          sentQuarter: "2024-Q1",
          acceptedQuarter: "2024-Q2",
        }),
    ),
  );
  await office.freeze({ since: "2024-Q4", district: "05758", today: "2025-01-01" });
  const period = { fromQuarter: "2024-Q1", toQuarter: "2024-Q4" };
  const { data } = await askAsSteering(office, QUERY, { ags: "05758", period });
  const nobody = await askAsSteering(office, QUERY, { ags: "05762", period });
  const both = (suppression: string) => ({
    cases: { value: null, suppression },
    persons: { value: null, suppression },
  });

  expect(data.fileHandoverTimes.handovers[0]).toMatchObject({
    accepted: both("SECONDARY"),
    durations: { medianQuarters: null, suppression: "SECONDARY" },
  });
  // Where nobody was handed over nothing is frozen.
  expect(nobody.data.fileHandoverTimes.handovers[0].accepted).toEqual(both("NOT_COLLECTED"));
});

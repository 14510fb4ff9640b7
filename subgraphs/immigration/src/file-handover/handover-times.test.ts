import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { countHandovers } from "@kim-hub/kit/count-handovers";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { filesIn } from "@kim-hub/kit/figure-place";
import { OFFICES, Office } from "@kim-hub/kit/office";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import { createRandom } from "@kim-hub/kit/test-random";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { askAsSteering } from "../testing/ask-as-steering.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";
import { FileHandover } from "./file-handover.js";

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
  application = createOrm(database, office.applicationUrl);
});

afterAll(async () => {
  await application.close();
  await office.stop();
});

function countedByHand(ags: string, fromQuarter: string, toQuarter: string) {
  return SOURCES.map((from) => {
    const own = invented.filter(
      ({ municipality, isRestricted, fromOffice, accepted }) =>
        municipality.startsWith(ags) &&
        !isRestricted &&
        fromOffice === from &&
        (QUARTERS[accepted] ?? "") >= fromQuarter &&
        (QUARTERS[accepted] ?? "") <= toQuarter,
    );

    return {
      from,
      cases: own.length,
      persons: new Set(own.map(({ personNumber }) => personNumber)).size,
      quarters: own.map(({ sent, accepted }) => accepted - sent).toSorted(),
    };
  });
}

test.each([
  ["05711", "2023-Q1", "2024-Q4"],
  ["05554", "2023-Q3", "2024-Q1"],
  ["05554012", "2023-Q2", "2024-Q2"],
])("the statement counts what can be counted file by file: %s from %s to %s", async (ags, fromQuarter, toQuarter) => {
  const { sql, parameters } = filesIn({ ags });
  const found = await countHandovers(application.em.fork(), {
    ...{ table: "file_handover", file: "file_id", parameters, fromQuarter, toQuarter },
    files: `select f.id, f.pseudonym as person from immigration_file f where ${sql}`,
  });

  expect(found.map(({ quarters, ...counts }) => ({ ...counts, quarters: quarters.toSorted() }))).toEqual(
    expect.arrayContaining(countedByHand(ags, fromQuarter, toQuarter)),
  );
  expect(found).toHaveLength(SOURCES.length);
});

const QUERY = `query ($ags: Ags!, $period: PeriodInput!) { fileHandoverTimes(ags: $ags, period: $period) {
  asOf handovers { from to accepted { cases { value suppression } persons { value suppression } }
    durations { medianQuarters p25Quarters p75Quarters suppression } overdue { value suppression } } } }`;

test("the receiver says how many quarters handovers took, and what nobody can count is NOT_COLLECTED", async () => {
  const period = { fromQuarter: "2023-Q1", toQuarter: "2024-Q4" };
  const { data, errors, statements } = await askAsSteering(office, QUERY, { ags: "05711", period });
  const unknown = { value: null, suppression: "NOT_COLLECTED" };
  const [byHand] = countedByHand("05711", "2023-Q1", "2024-Q4");

  expect(errors).toBeUndefined();
  expect(statements).toBe(3);
  const { handovers } = data.fileHandoverTimes;
  expect(handovers.map(({ from }: { from: string }) => from)).toEqual(OFFICES);
  expect(handovers[1]).toEqual({
    ...{ from: "IMMIGRATION", to: "IMMIGRATION", overdue: unknown },
    accepted: {
      cases: { value: byHand?.cases, suppression: "NONE" },
      persons: { value: byHand?.persons, suppression: "NONE" },
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
  const period = { fromQuarter: "2024-Q2", toQuarter: "2024-Q2" };
  const { data } = await askAsSteering(office, QUERY, { ags: "05758", period });
  const nobody = await askAsSteering(office, QUERY, { ags: "05762", period });
  const primary = { value: null, suppression: "PRIMARY" };

  expect(data.fileHandoverTimes.handovers[0]).toMatchObject({
    accepted: { cases: primary, persons: primary },
    durations: { medianQuarters: null, suppression: "PRIMARY" },
  });
  // Where few were handed over reads like where nobody was.
  expect(nobody.data.fileHandoverTimes.handovers).toEqual(data.fileHandoverTimes.handovers);
});

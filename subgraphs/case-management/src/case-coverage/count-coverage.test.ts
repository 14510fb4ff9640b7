import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CoverageDimension } from "@kim-hub/kit/coverage-dimension";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { ageBandOf } from "@kim-hub/kit/test-age-band";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { startCaseOffice } from "../testing/case-office.js";
import { type InventedCase, inventCases } from "../testing/invent-cases.js";
import { countCoverage } from "./count-coverage.js";

let office: TestSubgraph;
let application: Orm;
let invented: readonly InventedCase[];

beforeAll(async () => {
  office = await startCaseOffice();
  // Rows refer to each other through the ORM, which is there by now.
  invented = inventCases(7, 400);
  await office.given(...invented.map(({ caseFile }) => caseFile));
  await office.given(...invented.flatMap(({ stages, persons }) => [...stages, ...persons]));
  application = createOrm(database, office.applicationUrl);
});

afterAll(async () => {
  await application.close();
  await office.stop();
});

const ASKED = ["05711", "05554"].flatMap((ags) =>
  ["2023-Q2", "2024-Q1", "2025-Q4"].flatMap((quarter) =>
    Object.values(CoverageDimension).map((dimension) => ({ ags, quarter, dimension })),
  ),
);

test.each(ASKED)(
  "the statement counts what can be counted person by person: $ags, $quarter, $dimension",
  async ({ ags, quarter, dimension }) => {
    const found = await countCoverage(application.em.fork(), { scope: { ags, provider: null }, quarter, dimension });
    const people = invented
      .filter(({ caseFile }) => isCounted(caseFile, ags, lastDayOf(quarter)))
      .flatMap(({ caseFile, persons }) =>
        [caseFile, ...persons].map((person) => ({
          isClient: person === caseFile,
          person: `${person.authorityId} ${person.personNumber}`,
          key: {
            STATUS_GROUP: person.statusGroup ?? "UNKNOWN",
            AGE_BAND: ageBandOf(person.birthDate, lastDayOf(quarter)) ?? "UNKNOWN",
            MUNICIPALITY: caseFile.municipality ?? "UNKNOWN",
          }[dimension],
        })),
      );
    const counted = [...new Set(people.map(({ key }) => key)), null].map((key) => {
      const of = people.filter((each) => key === null || each.key === key);

      return {
        ...{ key, cases: of.filter(({ isClient }) => isClient).length },
        persons: new Set(of.map(({ person }) => person)).size,
      };
    });

    expect(found).toHaveLength(counted.length);
    expect(found).toEqual(expect.arrayContaining(counted));
  },
);

function isCounted(
  { municipality, isRestricted, openedOn, closedOn }: InventedCase["caseFile"],
  ags: string,
  day: string,
) {
  return municipality?.startsWith(ags) && !isRestricted && openedOn <= day && (closedOn === null || closedOn > day);
}

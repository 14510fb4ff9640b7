import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { ageBandOf } from "@kim-hub/kit/test-age-band";
import type { InventedCase } from "../testing/invent-cases.js";
import { type InventedOffice, startInventedOffice } from "../testing/invented-office.js";
import { COVERAGE_CUBE } from "./coverage-cube.js";

let office: InventedOffice;

beforeAll(async () => {
  office = await startInventedOffice([7], 400);
});

afterAll(() => office.stop());

const ASKED = ["05711", "05554"].flatMap((district) =>
  ["2023-Q2", "2024-Q1", "2025-Q4"].map((quarter) => ({ district, quarter })),
);

test.each(ASKED)(
  "each of the people is what can be found person by person: $district, $quarter",
  async ({ district, quarter }) => {
    const day = lastDayOf(quarter);
    const found = await COVERAGE_CUBE.listMembers(office.application.em.fork(), { district, quarter });
    const people = office.invented
      .filter(({ caseFile }) => isCounted(caseFile, district, day))
      .flatMap(({ caseFile, persons }) =>
        [caseFile, ...persons].map((person) => ({
          ...{ cases: person === caseFile ? 1 : 0, person: `${person.authorityId} ${person.personNumber}` },
          ...{ municipality: caseFile.municipality, authority: caseFile.authorityId },
          marks: [
            "all",
            `STATUS_GROUP ${person.statusGroup ?? "UNKNOWN"}`,
            `AGE_BAND ${ageBandOf(person.birthDate, day) ?? "UNKNOWN"}`,
          ],
        })),
      );
    const textOf = ({ cases, municipality, authority, marks }: Described) =>
      `${cases} ${municipality} ${authority} ${[...marks].join()}`;

    expect(found.map(textOf).toSorted()).toEqual(people.map(textOf).toSorted());
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    for (const measure of COVERAGE_CUBE.shown) {
      const persons = found.flatMap((member) => (member.marks.has(measure) ? member.persons : []));
      const byHand = people.flatMap(({ person, marks }) => (marks.includes(measure) ? [person] : []));
      expect({ measure, persons: new Set(persons).size }).toEqual({ measure, persons: new Set(byHand).size });
    }
  },
);

interface Described {
  readonly cases: number;
  readonly municipality: string | null;
  readonly authority: string;
  readonly marks: Iterable<string>;
}

function isCounted(
  { municipality, isRestricted, openedOn, closedOn }: InventedCase["caseFile"],
  ags: string,
  day: string,
) {
  return municipality?.startsWith(ags) && !isRestricted && openedOn <= day && (closedOn === null || closedOn > day);
}

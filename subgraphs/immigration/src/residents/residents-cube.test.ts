import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { ageBandOf } from "@kim-hub/kit/test-age-band";
import { StatusCode, statusGroup } from "../status-code/status-code.js";
import { type InventedFile, personsOf } from "../testing/invent-files.js";
import { type InventedOffice, startInventedOffice } from "../testing/start-invented-office.js";
import { RESIDENTS_CUBE } from "./residents-cube.js";

let office: InventedOffice;

beforeAll(async () => {
  office = await startInventedOffice(1, 500);
});

afterAll(() => office.stop());

const ASKED = ["05711", "05554"].flatMap((district) =>
  ["2023-Q1", "2023-Q4", "2024-Q3"].map((quarter) => ({ district, quarter })),
);

test.each(ASKED)("a resident is what can be found file by file: $district, $quarter", async ({ district, quarter }) => {
  const found = await RESIDENTS_CUBE.listMembers(office.application.em.fork(), { district, quarter });
  const day = lastDayOf(quarter);
  const residents = office.invented.flatMap((each) => {
    const code = isIn(each, district, day) ? heldOn(each, day) : null;

    return code ? [{ each, code }] : [];
  });
  const byHand = residents.map(({ each, code }) => ({
    ...{ each, id: each.file.id, municipality: each.file.municipality, authority: each.file.authorityId },
    marks: ["all", `STATUS_GROUP ${statusGroup(code)}`, `AGE_BAND ${ageBandOf(each.file.birthDate, day) ?? "UNKNOWN"}`],
  }));
  const textOf = ({ id, municipality, authority, marks }: Described) =>
    `${id} ${municipality} ${authority} ${[...marks].join()}`;

  expect(residents.length).toBeGreaterThan(personsOf(residents.map(({ each }) => each)).size);
  expect(found.map(textOf).toSorted()).toEqual(byHand.map(textOf).toSorted());
  expect(found.every(({ cases, quarter: of }) => cases === 1 && of === null)).toBe(true);
  for (const measure of RESIDENTS_CUBE.shown) {
    const persons = found.flatMap((member) => (member.marks.has(measure) ? member.persons : []));
    const people = byHand.flatMap(({ each, marks }) => (marks.includes(measure) ? [each] : []));
    expect({ measure, persons: new Set(persons).size }).toEqual({ measure, persons: personsOf(people).size });
  }
});

interface Described {
  readonly id: string;
  readonly municipality: string | null;
  readonly authority: string;
  readonly marks: Iterable<string>;
}

function isIn({ file: { municipality, isRestricted, handedOverOn } }: InventedFile, ags: string, day: string): boolean {
  return municipality?.startsWith(ags) === true && !isRestricted && (handedOverOn === null || handedOverOn > day);
}

/** A title goes before a fiction certificate, then the later before the earlier. */
function heldOn({ statuses }: InventedFile, day: string): StatusCode | null {
  const begun = statuses.filter(({ validFrom }) => validFrom <= day);
  if (begun.some(({ code }) => code === StatusCode.NATURALISED)) return null;
  const held = begun.filter(({ validTo }) => validTo === null || validTo >= day);
  const titles = held.filter(({ code }) => code !== StatusCode.FICTION_CERTIFICATE);
  const [latest] = (titles.length > 0 ? titles : held).toSorted(
    (left, right) => right.validFrom.localeCompare(left.validFrom) || left.code.localeCompare(right.code),
  );

  return latest?.code ?? null;
}

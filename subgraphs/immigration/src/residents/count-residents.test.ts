import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ageBandOf } from "@kim-hub/kit/test-age-band";
import { StatusCode, statusGroup } from "../status-code/status-code.js";
import { type InventedFile, personsOf } from "../testing/invent-files.js";
import { type InventedOffice, startInventedOffice } from "../testing/start-invented-office.js";
import { countResidents } from "./count-residents.js";

let office: InventedOffice;

beforeAll(async () => {
  office = await startInventedOffice(1, 500);
});

afterAll(() => office.stop());

const ASKED = ["05711", "05554", "05554012"].flatMap((ags) =>
  ["2023-03-31", "2023-12-31", "2024-09-30"].map((day) => ({ ags, day })),
);

test.each(ASKED)("the statement counts what can be counted file by file: $ags, $day", async ({ ags, day }) => {
  const found = await countResidents(office.application.em.fork(), { ags }, day);
  const residents = office.invented.flatMap((each) => {
    const code = isIn(each, ags, day) ? heldOn(each, day) : null;

    return code ? [{ each, code }] : [];
  });
  const rows = residents.flatMap(({ each, code }) => [
    { each, dimension: null, key: null },
    { each, dimension: "STATUS_GROUP", key: statusGroup(code) },
    { each, dimension: "AGE_BAND", key: ageBandOf(each.file.birthDate, day) },
    { each, dimension: "MUNICIPALITY", key: each.file.municipality },
  ]);
  const counted = [...Map.groupBy(rows, ({ dimension, key }) => `${dimension} ${key}`).values()].map((group) => ({
    ...{ dimension: group[0]?.dimension, key: group[0]?.key, cases: group.length },
    persons: personsOf(group.map(({ each }) => each)).size,
  }));

  expect(residents.length).toBeGreaterThan(personsOf(residents.map(({ each }) => each)).size);
  expect(found).toHaveLength(counted.length);
  expect(found).toEqual(expect.arrayContaining(counted));
});

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

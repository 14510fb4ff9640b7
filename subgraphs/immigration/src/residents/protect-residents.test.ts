import { expect, test } from "@jest/globals";
import { AGE_BANDS } from "@kim-hub/kit/age-bands";
import { CoverageDimension } from "@kim-hub/kit/coverage-dimension";
import { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { ResidentCount } from "./count-residents.js";
import { protectResidents } from "./protect-residents.js";

const control = new DisclosureControl({ minimumCount: 5, sensitiveMinimumCount: 10 });
const { STATUS_GROUP, AGE_BAND, MUNICIPALITY } = CoverageDimension;

const counted = (dimension: CoverageDimension | null, key: string | null, cases: number): ResidentCount => ({
  ...{ dimension, key, cases, persons: cases },
});

/** Eleven groups of seven, seven bands of eleven, two municipalities. */
function everybody(ofFirstGroup = 7): ResidentCount[] {
  const groups = Object.values(StatusGroup).filter((group) => group !== StatusGroup.CITIZEN);
  const sizes = [ofFirstGroup, 14 - ofFirstGroup];

  return [
    counted(null, null, 77),
    ...groups.map((group, index) => counted(STATUS_GROUP, group, sizes[index] ?? 7)),
    ...AGE_BANDS.map(([band]) => counted(AGE_BAND, band, 11)),
    counted(MUNICIPALITY, "05554008", 40),
    counted(MUNICIPALITY, "05554012", 37),
  ];
}

function protectedBy(dimension: CoverageDimension, counts: readonly ResidentCount[]) {
  const { rows, total } = protectResidents(counts, { dimension, control });

  return { values: rows.map(({ residents }) => residents.cases.value), total: total.cases.value };
}

test("where no count is small, all of them and their total are given", () => {
  for (const dimension of Object.values(CoverageDimension)) {
    const { values, total } = protectedBy(dimension, everybody());

    expect(values).not.toContain(null);
    expect(total).toBe(77);
  }
});

test("one small count takes the total and a row of every dimension with it, whichever is asked for", () => {
  for (const dimension of Object.values(CoverageDimension)) {
    const { values, total } = protectedBy(dimension, everybody(4));

    expect(values).toContain(null);
    expect(total).toBeNull();
  }
});

test("where few live reads like where nobody does, also by municipality", () => {
  const few = [
    counted(null, null, 4),
    counted(STATUS_GROUP, StatusGroup.FAMILY, 4),
    counted(AGE_BAND, "27-44", 4),
    counted(MUNICIPALITY, "05711000", 4),
  ];

  for (const dimension of Object.values(CoverageDimension))
    expect(protectResidents(few, { dimension, control })).toEqual(protectResidents([], { dimension, control }));
});

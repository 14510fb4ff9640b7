import { expect, test } from "@jest/globals";
import { AgeBand } from "@kim-hub/kit/age-band";
import { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { ResidentCount } from "./count-residents.js";
import { protectResidents } from "./protect-residents.js";
import { ResidentDimension } from "./resident-dimension.js";

const control = new DisclosureControl({ minimumCount: 5, sensitiveMinimumCount: 10 });
const groups = Object.values(StatusGroup).filter((group) => group !== StatusGroup.CITIZEN);
const bands = Object.values(AgeBand);

const counted = (dimension: ResidentDimension | null, cases: number, values = {}): ResidentCount => ({
  ...{ dimension, statusGroup: null, ageBand: null, municipality: null, cases, persons: cases },
  ...values,
});

/** Eleven groups of seven, seven bands of eleven, two municipalities. */
function everybody(ofFirstGroup = 7): ResidentCount[] {
  return [
    counted(null, 77),
    ...groups.map((statusGroup, index) =>
      counted(ResidentDimension.STATUS_GROUP, index === 0 ? ofFirstGroup : index === 1 ? 14 - ofFirstGroup : 7, {
        statusGroup,
      }),
    ),
    ...bands.map((ageBand) => counted(ResidentDimension.AGE_BAND, 11, { ageBand })),
    counted(ResidentDimension.MUNICIPALITY, 40, { municipality: "05554008" }),
    counted(ResidentDimension.MUNICIPALITY, 37, { municipality: "05554012" }),
  ];
}

const valuesOf = (protectedCounts: ReturnType<typeof protectResidents>, dimension: ResidentDimension) =>
  protectedCounts.rowsOf(dimension).map(({ cases }) => cases.value);

test("where no count is small, all of them and their total are given", () => {
  const given = protectResidents(everybody(), "05554", control);

  expect(given.total.cases.value).toBe(77);
  expect(valuesOf(given, ResidentDimension.STATUS_GROUP)).not.toContain(null);
  expect(valuesOf(given, ResidentDimension.MUNICIPALITY)).toEqual([40, 37]);
});

test("one small count takes the total and a row of every dimension with it, whichever is asked for", () => {
  const given = protectResidents(everybody(4), "05554", control);

  expect(given.total.cases.value).toBeNull();
  for (const dimension of Object.values(ResidentDimension)) expect(valuesOf(given, dimension)).toContain(null);
});

import { expect, test } from "@jest/globals";
import { AGE_BANDS } from "./age-bands.js";
import { CoverageDimension } from "./coverage-dimension.js";
import { describeGroup } from "./coverage-row.js";
import { StatusGroup } from "./status-group.js";

const labelOf = (dimension: CoverageDimension, key: string) => describeGroup(dimension, key).label;

test("every group but a municipality has its German label, from the description of its code", () => {
  const { STATUS_GROUP, AGE_BAND } = CoverageDimension;
  const groups = Object.values(StatusGroup).map((group) => labelOf(STATUS_GROUP, group));
  const bands = AGE_BANDS.map(([band]) => labelOf(AGE_BAND, band));

  expect([...groups, ...bands]).not.toContain(null);
  expect([labelOf(STATUS_GROUP, "TOLERATED"), labelOf(AGE_BAND, "65+")]).toEqual(["Geduldet", "65 Jahre und älter"]);
  expect([labelOf(STATUS_GROUP, "UNKNOWN"), labelOf(AGE_BAND, "UNKNOWN")]).toEqual(["Nicht erfasst", "Nicht erfasst"]);
});

test("a municipality's row is of its territory, a kreisfreie Stadt's of its five digits; no other row is of one", () => {
  const { AGE_BAND, MUNICIPALITY } = CoverageDimension;

  expect(describeGroup(MUNICIPALITY, "05554008")).toEqual({
    ...{ key: "05554008", label: null },
    territory: { ags: "05554008" },
  });
  expect(describeGroup(MUNICIPALITY, "05711000").territory).toEqual({ ags: "05711" });
  expect(describeGroup(AGE_BAND, "0-5").territory).toBeNull();
});

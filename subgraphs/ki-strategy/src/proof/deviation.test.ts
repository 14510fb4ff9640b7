import { expect, test } from "@jest/globals";
import { isBeyondTolerance, percentOf } from "./deviation.js";

test.each([
  [100n, 120n, "20.00", false],
  [100n, 121n, "21.00", true],
  [100n, 80n, "-20.00", false],
  [100n, 79n, "-21.00", true],
  [80_000n, 80_004n, "0.01", false],
  [80_000n, 79_996n, "-0.01", false],
  [80_000n, 79_997n, "0.00", false],
  [0n, 1n, null, true],
  [0n, 0n, null, false],
  [-100n, -130n, "30.00", true],
])("planned %d and actual %d are %s percent apart, beyond the tolerance: %s", (planned, actual, percent, isBeyond) => {
  expect(percentOf({ planned, actual })).toBe(percent);
  expect(isBeyondTolerance({ planned, actual })).toBe(isBeyond);
});

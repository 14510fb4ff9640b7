import { expect, test } from "@jest/globals";
import { DisclosureControl } from "./disclosure-control.js";
import { quarterDurationsOf } from "./quarter-durations.js";

const control = new DisclosureControl({ minimumCount: 5, sensitiveMinimumCount: 10 });
const quarters = [0, 3, 1, 1, 0, 2, 1, 4, 0, 1, 2, 1];

test("a median of quarters comes from k people on, and quartiles from ten on, however many times they were handed over", () => {
  const none = { medianQuarters: null, p25Quarters: null, p75Quarters: null };

  expect(quarterDurationsOf(quarters, control.disclose(4))).toEqual({ ...none, suppression: "PRIMARY" });
  expect(quarterDurationsOf(quarters, control.disclose(null))).toEqual({ ...none, suppression: "NOT_COLLECTED" });
  expect(quarterDurationsOf(quarters, control.disclose(9))).toEqual({
    ...none,
    medianQuarters: 1,
    suppression: "NONE",
  });
  expect(quarterDurationsOf(quarters, control.disclose(10))).toEqual({
    ...{ medianQuarters: 1, p25Quarters: 1, p75Quarters: 2, suppression: "NONE" },
  });
});

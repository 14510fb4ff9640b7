import { expect, test } from "@jest/globals";
import { hoursUntil } from "./hours-until.js";

const NOW = Date.parse("2026-11-29T12:00:00Z");

test.each([
  ["2026-12-02T12:00:00Z", 72],
  ["2026-12-02T11:59:59Z", 71],
  ["2026-11-29T12:30:00Z", 0],
  ["2026-11-29T10:00:00Z", -2],
])("until %s there are %i whole hours", (instant, hours) => {
  expect(hoursUntil(instant, NOW)).toBe(hours);
});

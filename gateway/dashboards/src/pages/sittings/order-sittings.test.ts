import { expect, test } from "@jest/globals";
import { orderSittings } from "./order-sittings.js";
import { sittingDay } from "./sitting-day.js";

const body = (id: string, dates: readonly string[]) => ({
  id,
  name: id,
  kind: "STEERING_GROUP" as const,
  sittings: {
    nodes: dates.map((date) => ({ id: `${id}-${date}`, date, isPublic: null, held: null })),
    totalCount: dates.length,
  },
});

test("the next sitting comes first, the last past one after those to come, and a month lasts to its end", () => {
  const bodies = [body("LG", ["2021-01", "2026-12-01", "2026-11"]), body("IR", ["2026-11-28", "2026-11-30"])];
  const dates = orderSittings(bodies, "2026-11-29").map(({ date, isToCome }) => [date, isToCome]);

  expect(dates).toEqual([
    ["2026-11", true],
    ["2026-11-30", true],
    ["2026-12-01", true],
    ["2026-11-28", false],
    ["2021-01", false],
  ]);
});

test("a sitting's time is told as exactly as a source gives it", () => {
  expect([sittingDay("2021-02-17", "de"), sittingDay("2021-01", "de"), sittingDay("2021-01", "en")]).toEqual([
    "17.02.2021",
    "Januar 2021",
    "January 2021",
  ]);
});

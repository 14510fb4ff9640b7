import { expect, test } from "@jest/globals";
import { listEndedQuarters } from "./list-quarters.js";

test("the quarter in which a day lies has not ended, the one before it comes first, and 2020-Q1 last", () => {
  const quarters = listEndedQuarters("2026-11-29");

  expect([quarters[0], quarters[1], quarters.at(-1), quarters.length]).toEqual(["2026-Q3", "2026-Q2", "2020-Q1", 27]);
  expect(listEndedQuarters("2021-01-01")).toEqual(["2020-Q4", "2020-Q3", "2020-Q2", "2020-Q1"]);
});

import { expect, test } from "@jest/globals";
import { showPeriod } from "./show-period.js";

test("a period stands in German words, and one of another form as it is", () => {
  expect(["P1Y", "P3Y", "P24M", "P1D", "P1Y6M"].map(showPeriod)).toEqual([
    ...["1 Jahr", "3 Jahre", "24 Monate", "1 Tag", "P1Y6M"],
  ]);
});

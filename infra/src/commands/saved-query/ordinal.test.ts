import { expect, test } from "@jest/globals";
import { ordinal } from "./ordinal.js";

test("pages are counted in words", () => {
  expect([2, 3, 4, 11, 21, 22, 112].map(ordinal)).toEqual(["2nd", "3rd", "4th", "11th", "21st", "22nd", "112th"]);
});

import { expect, test } from "@jest/globals";
import { nearestNames } from "./nearest-names.js";

const IDS = ["s3-cm-funnel", "s4-access-to-case-management", "s6-rights-to-remain", "own-case"];

test("a mistyped name is answered with those that share the most of its parts", () => {
  expect(nearestNames("s3-cm-funel", IDS)).toEqual(["s3-cm-funnel"]);
  expect(nearestNames("Case", IDS)).toEqual(["s4-access-to-case-management", "own-case"]);
  expect(nearestNames("steward.aachen", ["steward-cm.aachen", "steward-abh.aachen", "steward-cm.borken"])).toEqual([
    "steward-cm.aachen",
    "steward-abh.aachen",
  ]);
});

test("one that shares nothing is answered with all", () => {
  expect(nearestNames("nothing", IDS)).toEqual(IDS);
});

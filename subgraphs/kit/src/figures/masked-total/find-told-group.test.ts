import { expect, test } from "@jest/globals";
import { findToldGroup } from "./find-told-group.js";

test.each([
  ["one authority more", ["A B C", "A B C D"], "D"],
  ["one authority fewer", ["A B C D", "A B C"], "D"],
  ["one in another's place", ["A B C", "A B D"], "C D"],
  ["two more", ["A B C", "A B C D E"], "D E"],
  ["two halves and a whole with one more", ["A B C", "D E F", "A B C D E F G"], "G"],
  ["three more", ["A B C", "A B C D E F"], null],
  ["all others", ["A B C", "D E F"], null],
  ["the same again", ["A B C", "A B C"], null],
])("totals over rosters with %s", (_, rosters, told) => {
  const found = findToldGroup(rosters.map((roster) => roster.split(" ")));

  expect(found?.join(" ") ?? null).toBe(told);
});

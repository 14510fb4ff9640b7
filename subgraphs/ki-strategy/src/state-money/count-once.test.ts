import { expect, test } from "@jest/globals";
import { countOnce, type StatedMoney } from "./count-once.js";

const stated = (values: Partial<StatedMoney> & Pick<StatedMoney, "ags">): StatedMoney => ({
  ...{ paidBy: null, grant: null, passThrough: null, posts: null },
  ...values,
});
const cents = (amountCents: bigint) => ({ amountCents });
const counted = (...money: StatedMoney[]) =>
  countOnce(money)
    .filter(({ containedIn }) => containedIn === null)
    .map(({ ags, form }) => `${ags} ${form}`);

test.each([
  [
    "a town's posts without a pass-through count where its Kreis is not asked for",
    ["town POSTS"],
    [{ posts: cents(1n) }],
  ],
  [
    "a town's pass-through counts before its posts",
    ["town PASS_THROUGH"],
    [{ passThrough: cents(1n), posts: cents(1n) }],
  ],
])("%s", (_, expected, [values]) => {
  expect(counted(stated({ ags: "town", paidBy: "kreis", ...values }))).toEqual(expected);
});

test("what a Kreis states holds the money of its towns, also where its amount is not known", () => {
  const town = stated({ ags: "town", paidBy: "kreis", posts: cents(1n) });

  expect(counted(stated({ ags: "kreis", posts: cents(3n) }), town)).toEqual(["kreis POSTS"]);
  expect(counted(stated({ ags: "kreis", grant: { amountCents: null } }), town)).toEqual(["kreis GRANT"]);
  expect(counted(stated({ ags: "kreis" }), town)).toEqual(["town POSTS"]);
});

test("a town that the state pays itself counts beside its Kreis", () => {
  expect(counted(stated({ ags: "kreis", grant: cents(3n) }), stated({ ags: "town", grant: cents(1n) }))).toEqual([
    "kreis GRANT",
    "town GRANT",
  ]);
});

import { expect, test } from "@jest/globals";
import { isEnumType } from "graphql";
import { CONTRACT } from "../../testing/hub-contract.js";
import { INVALIDITY_REASONS, isInvalidityReason } from "./case-codes.js";

test("every reason why a permission never held has its words, and no other is one", () => {
  const reasons = CONTRACT.schema.getType("InvalidityReason");

  expect(Object.keys(INVALIDITY_REASONS)).toEqual(isEnumType(reasons) && reasons.getValues().map(({ name }) => name));
  expect(["WRONG_CLIENT", "toString"].map(isInvalidityReason)).toEqual([true, false]);
});

import { expect, test } from "@jest/globals";
import { Merge } from "./merge.js";

const merge = new Merge(new Set(["Thing"]));

test("an answer by the interface takes nothing away from what is known of an object's type, in depth", () => {
  const known = { __typename: "Tree", beside: [{ __typename: "Rock", id: "r" }] };

  merge.into(known, { __typename: "Thing", beside: [{ __typename: "Thing", score: 1 }] });
  merge.copyInto(known, { __typename: "Thing", beside: [{ __typename: "Thing", score: 2 }] });

  expect(known).toEqual({ __typename: "Tree", beside: [{ __typename: "Rock", id: "r", score: 2 }] });
});

test("an object is known by the interface until its type is", () => {
  const known = { beside: {} };

  merge.into(known, { beside: { __typename: "Thing" } });
  expect(known).toEqual({ beside: { __typename: "Thing" } });
  merge.into(known, { beside: { __typename: "Rock" } });
  expect(known).toEqual({ beside: { __typename: "Rock" } });
});

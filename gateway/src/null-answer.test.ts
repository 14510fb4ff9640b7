import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { nullAnswer } from "./null-answer.js";

test("a failed root fetch is null under every response name", () => {
  const { data, errors } = nullAnswer(parse("query ($a: Int) { first: figures(a: $a) { b } other }"), {});

  expect(data).toEqual({ first: null, other: null });
  expect(errors).toMatchObject([{ path: ["first"], extensions: { code: "SOURCE_UNAVAILABLE" } }]);
});

test("a failed entity fetch keeps every entity, with null for the fields asked of its own type", () => {
  const document = parse(`query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on ReleasedPath { immigrationPart { asOf } } ... on Territory { __typename figures: cases } } }`);
  const representations = [
    { __typename: "ReleasedPath", handle: "h" },
    { __typename: "Territory", ags: "05711" },
  ];

  const { data, errors } = nullAnswer(document, { representations });

  expect(data).toEqual({
    _entities: [
      { __typename: "ReleasedPath", immigrationPart: null },
      { __typename: "Territory", figures: null },
    ],
  });
  expect(errors?.map(({ path }) => path)).toEqual([
    ["_entities", 0],
    ["_entities", 1],
  ]);
});

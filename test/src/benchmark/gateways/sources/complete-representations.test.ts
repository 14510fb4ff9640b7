import { expect, test } from "@jest/globals";
import { createCompleteRepresentations } from "./complete-representations.js";

const complete = createCompleteRepresentations(`
  type Path @key(fields: "id") {
    id: ID!
    part: Part @external
    route: String @requires(fields: "part { segments { from to } }")
  }
  type Part { segments: [Segment!] @external }
  type Segment { from: String @external to: String @external }
`);
const ask = (representation: object) =>
  complete({
    query: "",
    operationName: null,
    variables: { representations: [{ __typename: "Path", ...representation }] },
  }).variables.representations;

test("a required field that a nested object lacks is null", () => {
  expect(ask({ part: { segments: [{ from: "a" }, { from: "b", to: "c" }] } })).toEqual([
    {
      __typename: "Path",
      part: {
        segments: [
          { from: "a", to: null },
          { from: "b", to: "c" },
        ],
      },
    },
  ]);
});

test("what was not sent at all, or sent as null, stays so", () => {
  expect(ask({ id: "1" })).toEqual([{ __typename: "Path", id: "1" }]);
  expect(ask({ part: null })).toEqual([{ __typename: "Path", part: null }]);
});

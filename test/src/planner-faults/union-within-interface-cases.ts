import type { FaultCase } from "./fault-case.js";

export const UNION_WITHIN_INTERFACE_CASES: readonly FaultCase[] = [
  { query: "{ seen { ... on Alive { __typename } } }", answer: { seen: [{ __typename: "Tree" }, {}] }, stock: null },
  {
    query: "{ seen { score ... on Alive { ... on Thing { name } ... on Tree { height score } } } }",
    answer: { seen: [{ score: 7, name: "T", height: 9 }, { score: 8 }] },
    stock: null,
  },
  {
    query:
      "query ($a: Boolean!) { seen { ...A } } fragment A on Alive { ... on Alive { ... @include(if: $a) { __typename } } }",
    variables: { a: true },
    answer: { seen: [{ __typename: "Tree" }, {}] },
    stock: null,
  },
  // No object is both a rock and alive.
  {
    query: "{ seen { ... on Alive { ...R } } } fragment R on Thing { ... on Rock { name } }",
    answer: { seen: [{}, {}] },
    stock: null,
  },
  {
    query: `
      query ($a: Boolean!) {
        seen { beside { ... on Tree { height } } ... on Rock { id } ... on Tree @skip(if: $a) { beside { name } } }
      }`,
    variables: { a: false },
    answer: { seen: [{ beside: { name: "R" } }, { beside: { height: 9 }, id: "r" }] },
  },
  // A subgraph that knows the interface only is asked again for what is known already.
  {
    query: `
      query ($a: Boolean!) {
        seen { beside { ... on Tree { height } } ... on Rock { key: id } ... @skip(if: $a) { ... { ... on Tree { beside { name } } } } }
      }`,
    variables: { a: true },
    answer: { seen: [{ beside: {} }, { beside: { height: 9 }, key: "r" }] },
    stock: { seen: [{ beside: {} }, { beside: {}, key: "r" }] },
  },
  // The key is sent on either condition, the score selected on one.
  {
    query: `
      query ($a: Boolean!, $b: Boolean!) {
        seen { ... @include(if: $a) { ... on Tree { id } } ... on Thing @include(if: $b) { ... on Tree { score } } }
      }`,
    variables: { a: false, b: true },
    answer: { seen: [{ score: 7 }, {}] },
  },
];

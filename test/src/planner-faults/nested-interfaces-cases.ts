import type { FaultCase } from "./fault-case.js";

export const NESTED_INTERFACES_CASES: readonly FaultCase[] = [
  {
    query: "{ places { id score } }",
    answer: {
      places: [
        { id: "c", score: 7 },
        { id: "l", score: 8 },
      ],
    },
  },
  { query: "{ places { ... on Town { people } } }", answer: { places: [{ people: 100 }, {}] } },
  {
    query: "{ places { score ... on Town { people } } }",
    answer: { places: [{ score: 7, people: 100 }, { score: 8 }] },
    stock: { places: [{ score: 7, people: null }, { score: 8 }] },
  },
  { query: "{ seen { ... on Town { people } } }", answer: { seen: [{ people: 100 }, {}] }, stock: null },
  {
    query: "{ seen { score ... on Town { mayor } } }",
    answer: { seen: [{ score: 7, mayor: "M" }, { score: 8 }] },
    stock: null,
  },
  {
    query: "{ seen { ... on Town { people score } } }",
    answer: { seen: [{ people: 100, score: 7 }, {}] },
    stock: null,
  },
  {
    query: "{ seen { __typename score ...T } } fragment T on Town { people mayor name }",
    answer: {
      seen: [
        { __typename: "City", score: 7, people: 100, mayor: "M", name: "C" },
        { __typename: "Lake", score: 8 },
      ],
    },
    stock: null,
  },
  { query: "{ seen { ... on Town { __typename } } }", answer: { seen: [{ __typename: "City" }, {}] }, stock: null },
  {
    query: "{ seen { ... on Lake { score } ... on Town { score } } }",
    answer: { seen: [{ score: 7 }, { score: 8 }] },
    stock: null,
  },
  {
    query: "query ($n: Boolean!) { seen { score ... on Town @include(if: $n) { people } } }",
    variables: { n: false },
    answer: { seen: [{ score: 7 }, { score: 8 }] },
    stock: null,
  },
  {
    query: "{ lived { ... on Place { score name } people } }",
    answer: { lived: { score: 7, name: "C", people: 100 } },
    stock: null,
  },
  { query: "{ lived { ... on City { score people } } }", answer: { lived: { score: 7, people: 100 } } },
  { query: "{ towns { people score } }", answer: { towns: [{ people: 100, score: 7 }] } },
];

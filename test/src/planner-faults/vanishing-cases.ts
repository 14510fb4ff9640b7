import type { FaultCase } from "./fault-case.js";

export const KEPT: readonly FaultCase[] = [
  { query: "{ product { node { field } } }", answer: { product: { node: null } }, stock: { product: null } },
  { query: "{ product { name node { field } } }", answer: { product: { name: "n", node: null } } },
  { query: "{ product { other node { field } } }", answer: { product: { other: "o", node: null } } },
  {
    query: "{ products { name x: nodes { field } } }",
    answer: {
      products: [
        { name: "n", x: [] },
        { name: "m", x: [] },
      ],
    },
    stock: { products: [null, null] },
  },
  {
    query: "{ ok product { self { ...F } } } fragment F on Product { node { field } nodes { y: field } }",
    answer: { ok: "OK", product: { self: { node: null, nodes: [] } } },
    stock: { ok: "OK", product: null },
  },
  {
    query: "mutation { touch { name nodes { field } } }",
    answer: { touch: { name: "n", nodes: [] } },
    stock: { touch: null },
  },
  { query: "{ node { field } product { other } }", answer: { node: null, product: { other: "o" } } },
  { query: "{ product { known { field } } }", answer: { product: { known: { field: "F" } } } },
  {
    query: "query ($y: Boolean!) { ok product @include(if: $y) { node { field } } }",
    variables: { y: true },
    answer: { ok: "OK", product: { node: null } },
    stock: { ok: "OK", product: null },
  },
  {
    query: "{ entry { ... on Product { nodes { field } } ... on Note { text node { field } } } }",
    answer: { entry: { nodes: [] } },
    stock: { entry: null },
  },
  { query: "{ product @skip(if: true) { node { field } } ok }", answer: { ok: "OK" } },
  {
    query: "{ product { node { field } } __typename }",
    answer: { product: { node: null }, __typename: "Query" },
    stock: { product: null, __typename: "Query" },
  },
  {
    query: "{ product { nodes { ... on Node { field } } } }",
    answer: { product: { nodes: [] } },
    stock: { product: null },
  },
];

export const NO_TYPE: readonly FaultCase[] = [
  { query: "{ known { id field } }", answer: { known: { id: "n1", field: "F" } } },
];

export const UNIONS: readonly FaultCase[] = [
  { query: "{ entry { ... on Note { text } } }", answer: { entry: {} } },
  { query: "{ ok entry { ... on Note { text } } }", answer: { ok: "OK", entry: {} } },
  { query: "{ entry { ... on Book { pages } ... on Note { text } } }", answer: { entry: { pages: "P" } } },
  { query: "{ second { ... on Note { text } } }", answer: { second: { text: "T" } } },
];

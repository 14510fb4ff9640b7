import type { FaultCase } from "./fault-case.js";

export const CONDITIONS: readonly FaultCase[] = [
  {
    query: "query ($f: Boolean!) { product { metric tag @include(if: $f) } }",
    variables: { f: true },
    answer: { product: { metric: "cm500", tag: "tag-N1" } },
  },
  {
    query: "query ($f: Boolean!) { product { plain tag @include(if: $f) } }",
    variables: { f: true },
    answer: { product: { plain: "plain-p1", tag: "tag-N1" } },
  },
  {
    query: "query ($f: Boolean!) { product { plain ... @include(if: $f) { tag } } }",
    variables: { f: true },
    answer: { product: { plain: "plain-p1", tag: "tag-N1" } },
  },
  {
    query: "query ($f: Boolean!) { products { tag metric @skip(if: $f) inDollars @include(if: $f) } }",
    variables: { f: true },
    answer: {
      products: [
        { tag: "tag-N1", inDollars: 10000 },
        { tag: "tag-", inDollars: 20000 },
      ],
    },
    stock: {
      products: [
        { tag: null, inDollars: null },
        { tag: null, inDollars: null },
      ],
    },
  },
  {
    query: "query ($f: Boolean!) { products { name plain tag @include(if: $f) } }",
    variables: { f: true },
    answer: {
      products: [
        { name: "N1", plain: "plain-p1", tag: "tag-N1" },
        { name: "", plain: "plain-p2", tag: "tag-" },
      ],
    },
  },
  {
    query: "query ($f: Boolean!) { product { metric tag @include(if: $f) } }",
    variables: { f: false },
    answer: { product: { metric: "cm500" } },
    stock: { product: { metric: null } },
  },
  {
    query: "query ($f: Boolean!) { product { plain tag @include(if: $f) } }",
    variables: { f: false },
    answer: { product: { plain: "plain-p1" } },
    stock: { product: { plain: null } },
  },
  {
    query: "query ($f: Boolean!) { product { plain ... @include(if: $f) { tag } } }",
    variables: { f: false },
    answer: { product: { plain: "plain-p1" } },
  },
  {
    query: "query ($f: Boolean!) { products { tag metric @skip(if: $f) inDollars @include(if: $f) } }",
    variables: { f: false },
    answer: {
      products: [
        { tag: "tag-N1", metric: "cm500" },
        { tag: "tag-", metric: "cm700" },
      ],
    },
    stock: {
      products: [
        { tag: null, metric: null },
        { tag: null, metric: null },
      ],
    },
  },
  {
    query: "query ($f: Boolean!) { products { name plain tag @include(if: $f) } }",
    variables: { f: false },
    answer: {
      products: [
        { name: "N1", plain: "plain-p1" },
        { name: "", plain: "plain-p2" },
      ],
    },
  },
  // The planner takes the conditions inside a field for the field's own.
  {
    query: "query ($f: Boolean!, $g: Boolean!) { products { parcel @include(if: $f) { weight @skip(if: $g) } } }",
    variables: { f: true, g: true },
    answer: { products: [{ parcel: {} }, { parcel: {} }] },
    stock: { products: [{ parcel: null }, { parcel: null }] },
  },
  {
    query:
      "query ($f: Boolean!) { product { parcel @include(if: $f) { ...P @skip(if: $f) } } } fragment P on Parcel { weight }",
    variables: { f: true },
    answer: { product: { parcel: {} } },
    stock: { product: { parcel: null } },
  },
  {
    query:
      "mutation ($f: Boolean!, $g: Boolean!) { send { parcel @include(if: $f) { ... @skip(if: $g) { weight } } } }",
    variables: { f: true, g: true },
    answer: { send: { parcel: {} } },
    stock: { send: { parcel: null } },
  },
];

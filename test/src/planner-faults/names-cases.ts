import type { FaultCase } from "./fault-case.js";

export const ALIASES: readonly FaultCase[] = [
  {
    query: "{ product { price: name inDollars } }",
    answer: { product: { price: "N1", inDollars: 10000 } },
    stock: { product: { price: "N1", inDollars: null } },
  },
  {
    query: "{ product { name: title tag } }",
    answer: { product: { name: "T-N1", tag: "tag-N1" } },
    stock: { product: { name: "T-N1", tag: "tag-T-N1" } },
  },
  {
    query: "{ product { id: name plain } }",
    answer: { product: { id: "N1", plain: "plain-p1" } },
    stock: { product: { id: "p1", plain: "plain-p1" } },
  },
  {
    query: "{ product { id: name tag } }",
    answer: { product: { id: "N1", tag: "tag-N1" } },
    stock: { product: { id: "p1", tag: "tag-N1" } },
  },
  {
    query: "{ products { id: title plain } }",
    answer: {
      products: [
        { id: "T-N1", plain: "plain-p1" },
        { id: "T-", plain: "plain-p2" },
      ],
    },
    stock: {
      products: [
        { id: "p1", plain: "plain-p1" },
        { id: "p2", plain: "plain-p2" },
      ],
    },
  },
  {
    query: "{ product { __typename: name plain } }",
    answer: { product: { __typename: "N1", plain: "plain-p1" } },
    stock: { product: { __typename: "Product", plain: "plain-p1" } },
  },
  { query: "{ product { id: __typename plain } }", answer: { product: { id: "Product", plain: "plain-p1" } } },
  { query: "{ product { t: __typename name } }", answer: { product: { t: "Product", name: "N1" } } },
  {
    query: "{ product { dimensions: name metric } }",
    answer: { product: { dimensions: "N1", metric: "cm500" } },
    stock: { product: { dimensions: "N1", metric: "cmundefined" } },
  },
  {
    query: "{ node { ... on Product { inDollars } ... on Other { price: label } } }",
    answer: { node: { inDollars: 10000 } },
  },
  {
    query: "{ product { id: name ... on Product { id: name } plain } }",
    answer: { product: { id: "N1", plain: "plain-p1" } },
    stock: { product: { id: "p1", plain: "plain-p1" } },
  },
  {
    query: "{ product { _r0_price: name inDollars _c0_id: title id: stock } }",
    answer: { product: { _r0_price: "N1", inDollars: 10000, _c0_id: "T-N1", id: 3 } },
    stock: { product: { _r0_price: "N1", inDollars: 10000, _c0_id: "T-N1", id: null } },
  },
  {
    query: "{ products { id: stock name: stock plain tag } }",
    answer: {
      products: [
        { id: 3, name: 3, plain: "plain-p1", tag: "tag-N1" },
        { id: 0, name: 0, plain: "plain-p2", tag: "tag-" },
      ],
    },
    stock: {
      products: [
        { id: null, name: 3, plain: "plain-p1", tag: "tag-3" },
        { id: null, name: 0, plain: "plain-p2", tag: "tag-0" },
      ],
    },
  },
];

export const DEEP_KEYS: readonly FaultCase[] = [
  {
    query: "{ record { org: name place } }",
    answer: { record: { org: "DN", place: "o1/4" } },
    stock: { record: { org: null, place: "o1/4" } },
  },
  {
    query: "{ record { org { id: name } place } }",
    answer: { record: { org: { id: "ON" }, place: "o1/4" } },
    stock: { record: { org: { id: "o1" }, place: "o1/4" } },
  },
  {
    query: "{ record { no: zero place } }",
    answer: { record: { no: 0, place: "o1/4" } },
    stock: { record: { no: 4, place: "o1/4" } },
  },
  {
    query: "{ record { no: empty __typename: zero place } }",
    answer: { record: { no: "", __typename: 0, place: "o1/4" } },
    stock: { record: { no: null, __typename: null, place: "o1/4" } },
  },
  {
    query: "{ records { org { id: __typename name: id } no: name place p: place } }",
    answer: { records: [{ org: { id: "Org", name: "o1" }, no: "DN", place: "o1/4", p: "o1/4" }] },
    stock: { records: [{ org: { id: "Org", name: "o1" }, no: null, place: "o1/4", p: "o1/4" }] },
  },
  {
    query: "{ entries { ... on Record { v: zero place } ... on Note { v: no } } }",
    answer: { entries: [{ v: 0, place: "o1/4" }, { v: 0 }] },
    stock: { entries: [{ v: 0, place: "o1/4" }, { v: null }] },
  },
  {
    query: "{ entries { ... on Record { no: zero place } ... on Note { no org } } }",
    answer: {
      entries: [
        { no: 0, place: "o1/4" },
        { no: 0, org: 0 },
      ],
    },
    stock: {
      entries: [
        { no: 4, place: "o1/4" },
        { no: 0, org: null },
      ],
    },
  },
  {
    query: "{ entries { ... on Record { place } ... on Note { org } } }",
    answer: { entries: [{ place: "o1/4" }, { org: 0 }] },
    stock: { entries: [{ place: "o1/4" }, { org: null }] },
  },
];

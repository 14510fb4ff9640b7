import type { FaultCase } from "./fault-case.js";

export const THROUGH_INTERFACES: readonly FaultCase[] = [
  { query: "{ thing { dollars } }", answer: { thing: { dollars: "u7" } } },
  {
    query: "{ thing { price(in: EUR) dollars euros } }",
    answer: { thing: { price: 14, dollars: "u7", euros: "e14" } },
    stock: { thing: { price: 14, dollars: "u14", euros: "e14" } },
  },
  {
    query: "{ things { price(in: EUR) dollars euros other } }",
    answer: {
      things: [
        { price: 14, dollars: "u7", euros: "e14", other: "ot" },
        { price: 18, dollars: "u9", euros: "e18", other: "ov" },
      ],
    },
    stock: {
      things: [
        { price: 14, dollars: "u14", euros: "e14", other: "ot" },
        { price: 18, dollars: "u18", euros: "e18", other: "ov" },
      ],
    },
  },
  {
    query: "{ things { ... on Toy { dollars price } ... on Vase { euros price(in: EUR) } } }",
    answer: {
      things: [
        { dollars: "u7", price: 7 },
        { euros: "e18", price: 18 },
      ],
    },
  },
  {
    query: "{ shipped { dollars euros } }",
    answer: { shipped: { dollars: "u7", euros: "e14" } },
    stock: { shipped: { dollars: "u14", euros: "e14" } },
  },
  {
    query: "{ shipped { ... on Toy { price(in: EUR) dollars euros } } }",
    answer: { shipped: { price: 14, dollars: "u7", euros: "e14" } },
    stock: { shipped: { price: 14, dollars: "u14", euros: "e14" } },
  },
  {
    query: "{ things { ... on Vase { price: volume dollars } id: __typename } }",
    answer: { things: [{ id: "Toy" }, { price: 3, dollars: "u9", id: "Vase" }] },
    stock: { things: [{ id: "Toy" }, { price: 3, dollars: "u3", id: "Vase" }] },
  },
  {
    query: "{ things { ... on Vase { other __typename } } }",
    answer: { things: [{}, { other: "ov", __typename: "Vase" }] },
    stock: { things: [{}, {}] },
  },
  {
    query: "{ things { other ... on Vase { euros __typename } } }",
    answer: { things: [{ other: "ot" }, { other: "ov", euros: "e18", __typename: "Vase" }] },
    stock: { things: [{ other: null }, { other: "ov" }] },
  },
  {
    query: "query ($t: Boolean!) { things { ... on Vase { other dollars @skip(if: $t) } } }",
    variables: { t: true },
    answer: { things: [{}, { other: "ov" }] },
  },
  {
    query: "query ($t: Boolean!) { things { ... on Vase { other dollars @skip(if: $t) } } }",
    variables: { t: false },
    answer: { things: [{}, { other: "ov", dollars: "u9" }] },
  },
];

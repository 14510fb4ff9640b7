import type { FaultCase } from "./fault-case.js";

export const THROUGH_TYPES: readonly FaultCase[] = [
  { query: "{ product { dollars } }", answer: { product: { dollars: "u10" } } },
  {
    query: "{ product { item { cost(in: EUR) } dollars } }",
    answer: { product: { item: { cost: 20 }, dollars: "u10" } },
    stock: { product: { item: { cost: 20 }, dollars: "u20" } },
  },
  {
    query: "{ product { dollars euros } }",
    answer: { product: { dollars: "u10", euros: "e20" } },
    stock: { product: { dollars: "u20", euros: "e20" } },
  },
  {
    query: "{ product { byType items { cost(in: EUR) } } }",
    answer: { product: { byType: "Book10,Pen6", items: [{ cost: 20 }, { cost: 6 }] } },
    stock: { product: null },
  },
  {
    query: "{ product { byType euroItems } }",
    answer: { product: { byType: "Book10,Pen6", euroItems: "e20,e6" } },
    stock: { product: null },
  },
  {
    query: "{ product { euroItems byType } }",
    answer: { product: { euroItems: "e20,e6", byType: "Book10,Pen6" } },
    stock: { product: null },
  },
  {
    query: "query ($f: Boolean!) { product { byType dollars e: euroItems @include(if: $f) } }",
    variables: { f: false },
    answer: { product: { byType: "Book10,Pen6", dollars: "u10" } },
    stock: { product: null },
  },
  {
    query: "query ($f: Boolean!) { product { byType dollars e: euroItems @include(if: $f) } }",
    variables: { f: true },
    answer: { product: { byType: "Book10,Pen6", dollars: "u10", e: "e20,e6" } },
    stock: { product: null },
  },
  {
    query: "{ product { items { ... on Book { cost: pages } ... on Pen { cost: ink } } byType } }",
    answer: { product: { items: [{ cost: 99 }, { cost: 1 }], byType: "Book10,Pen6" } },
    stock: { product: { items: [{ cost: 99 }, { cost: 1 }], byType: "Book99,Pen1" } },
  },
  { query: "{ product { averageDollars } }", answer: { product: { averageDollars: "u5" } } },
  {
    query: "{ product { averageDollars averageEuros category { average(in: EUR) } } }",
    answer: { product: { averageDollars: "u5", averageEuros: "e10", category: { average: 10 } } },
    stock: { product: { averageDollars: "u10", averageEuros: "e10", category: { average: 10 } } },
  },
  {
    query: "{ products { averageDollars category { average(in: EUR) id: base } } }",
    answer: {
      products: [
        { averageDollars: "u5", category: { average: 10, id: "B" } },
        { averageDollars: "u5", category: { average: 10, id: "B" } },
      ],
    },
    stock: {
      products: [
        { averageDollars: "u5", category: { average: 5, id: "B" } },
        { averageDollars: "u5", category: { average: 5, id: "B" } },
      ],
    },
  },
  {
    query: "{ products { category: name averageEuros dollars } }",
    answer: {
      products: [
        { category: "np1", averageEuros: "e10", dollars: "u10" },
        { category: "np2", averageEuros: "e10", dollars: "u10" },
      ],
    },
    stock: {
      products: [
        { category: "np1", averageEuros: "eundefined", dollars: "u10" },
        { category: "np2", averageEuros: "eundefined", dollars: "u10" },
      ],
    },
  },
];

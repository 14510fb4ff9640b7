import type { FaultCase } from "./fault-case.js";

export const ARGUMENTS: readonly FaultCase[] = [
  { query: "{ product { price(currency: USD) inDollars } }", answer: { product: { price: 10, inDollars: 10000 } } },
  {
    query: "{ product { price(currency: EUR) inDollars } }",
    answer: { product: { price: 20, inDollars: 10000 } },
    stock: { product: { price: 20, inDollars: 20000 } },
  },
  {
    query: "{ product { inDollars price(currency: EUR) } }",
    answer: { product: { inDollars: 10000, price: 20 } },
    stock: { product: { inDollars: 10000, price: 10 } },
  },
  {
    query: "{ product { euros: price(currency: EUR) inDollars } }",
    answer: { product: { euros: 20, inDollars: 10000 } },
  },
  {
    query: "{ product { price inEuros } }",
    answer: { product: { price: 10, inEuros: 20000 } },
    stock: { product: { price: 10, inEuros: 10000 } },
  },
  {
    query: "{ product { inDollars inEuros } }",
    answer: { product: { inDollars: 10000, inEuros: 20000 } },
    stock: { product: { inDollars: 20000, inEuros: 20000 } },
  },
  {
    query: "{ product { byDefault inEuros } }",
    answer: { product: { byDefault: 10000, inEuros: 20000 } },
    stock: { product: { byDefault: 20000, inEuros: 20000 } },
  },
  {
    query: "{ product { price(currency: EUR) inDollars inEuros } }",
    answer: { product: { price: 20, inDollars: 10000, inEuros: 20000 } },
    stock: { product: { price: 20, inDollars: 20000, inEuros: 20000 } },
  },
  {
    query: "{ products { price(currency: EUR) inDollars } }",
    answer: {
      products: [
        { price: 20, inDollars: 10000 },
        { price: 40, inDollars: 20000 },
      ],
    },
    stock: {
      products: [
        { price: 20, inDollars: 20000 },
        { price: 40, inDollars: 40000 },
      ],
    },
  },
  {
    query: "{ products { inEuros inDollars } }",
    answer: {
      products: [
        { inEuros: 20000, inDollars: 10000 },
        { inEuros: 40000, inDollars: 20000 },
      ],
    },
    stock: {
      products: [
        { inEuros: 10000, inDollars: 10000 },
        { inEuros: 20000, inDollars: 20000 },
      ],
    },
  },
  {
    query: "{ products { ...F inDollars } } fragment F on Product { price(currency: EUR) }",
    answer: {
      products: [
        { price: 20, inDollars: 10000 },
        { price: 40, inDollars: 20000 },
      ],
    },
    stock: {
      products: [
        { price: 20, inDollars: 20000 },
        { price: 40, inDollars: 40000 },
      ],
    },
  },
  {
    query: "{ node { ... on Product { price(currency: EUR) inDollars } } }",
    answer: { node: { price: 20, inDollars: 10000 } },
    stock: { node: { price: 20, inDollars: 20000 } },
  },
  {
    query: "{ node { ... on Product { inDollars } ... on Other { price(currency: EUR) } } }",
    answer: { node: { inDollars: 10000 } },
  },
  {
    query: "query ($c: Currency) { product { price(currency: $c) inDollars } }",
    variables: { c: "EUR" },
    answer: { product: { price: 20, inDollars: 10000 } },
    stock: { product: { price: 20, inDollars: 20000 } },
  },
  {
    query: "{ product { dimensions { size(unit: INCH) } metric } }",
    answer: { product: { dimensions: { size: 5 }, metric: "cm500" } },
    stock: { product: { dimensions: { size: 5 }, metric: "cm5" } },
  },
  {
    query: "{ product { dimensions { size: width } metric } }",
    answer: { product: { dimensions: { size: 3 }, metric: "cm500" } },
    stock: { product: { dimensions: { size: 3 }, metric: "cm3" } },
  },
  {
    query: "{ product { d: dimensions { size(unit: INCH) } metric } }",
    answer: { product: { d: { size: 5 }, metric: "cm500" } },
  },
  {
    query: "{ product { metric imperial } }",
    answer: { product: { metric: "cm500", imperial: "in5" } },
    stock: { product: { metric: "cm5", imperial: "in5" } },
  },
  {
    query: "{ product { boxes { size(unit: INCH) } metricBoxes } }",
    answer: { product: { boxes: [{ size: 5 }], metricBoxes: "cm500" } },
    stock: { product: { boxes: [{ size: 5 }], metricBoxes: "cm5" } },
  },
  {
    query: "{ product { imperialBoxes metricBoxes } }",
    answer: { product: { imperialBoxes: "in5", metricBoxes: "cm500" } },
    stock: { product: { imperialBoxes: "in500", metricBoxes: "cm500" } },
  },
  {
    query: "query ($y: Boolean!) { product { price(currency: EUR) @include(if: $y) inDollars } }",
    variables: { y: true },
    answer: { product: { price: 20, inDollars: 10000 } },
    stock: { product: null },
  },
  {
    query: "query ($y: Boolean!) { product { price(currency: EUR) @include(if: $y) inDollars } }",
    variables: { y: false },
    answer: { product: { inDollars: 10000 } },
    stock: { product: null },
  },
  {
    query: "query ($y: Boolean!) { product { inEuros @include(if: $y) inDollars } }",
    variables: { y: true },
    answer: { product: { inEuros: 20000, inDollars: 10000 } },
    stock: { product: null },
  },
  {
    query: "{ a: product { price(currency: EUR) } b: product { inDollars } }",
    answer: { a: { price: 20 }, b: { inDollars: 10000 } },
  },
  {
    query: "{ product { inDollars p: price(currency: EUR) price(currency: USD) } }",
    answer: { product: { inDollars: 10000, p: 20, price: 10 } },
  },
];

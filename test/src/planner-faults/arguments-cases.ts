import type { FaultCase } from "./world.js";

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

export const CHAINED: readonly FaultCase[] = [
  {
    query: "query ($a: Int, $b: Int) { product { dollars(query: $a) euros(query: $b) price(in: EUR) } }",
    variables: { a: 1, b: 2 },
    answer: { product: { dollars: "u3:1", euros: "e6:2", price: 6 } },
    stock: { product: { dollars: "unull:1", euros: "enull:2", price: 6 } },
  },
  {
    query: "query ($a: Int, $b: Int) { product { x: dollars(query: $a) y: dollars(query: $b) euros(query: 3) } }",
    variables: { a: 1, b: 2 },
    answer: { product: { x: "u3:1", y: "u3:2", euros: "e6:3" } },
    stock: { product: { x: "unull:1", y: "unull:2", euros: "enull:3" } },
  },
  {
    query: "{ product { formatted seven aged label old } }",
    answer: {
      product: {
        formatted: '{"format":{"currencies":["USD","EUR"],"note":"a b"},"times":5}',
        seven: '{"times":7}',
        aged: '{"times":2}22',
        label: '{"times":2}',
        old: 11,
      },
    },
    stock: {
      product: { formatted: '{"times":2}', seven: '{"times":2}', aged: '{"times":2}11', label: '{"times":2}', old: 11 },
    },
  },
  {
    query: "mutation { touch { id: label(times: 1) dollars euros } }",
    answer: { touch: { id: '{"times":1}', dollars: "u3:undefined", euros: "e6:undefined" } },
    stock: { touch: { id: "p1", dollars: "unull:undefined", euros: "enull:undefined" } },
  },
  {
    query:
      "query ($y: Boolean!) { product { dollars @skip(if: $y) euros @include(if: $y) ... @include(if: $y) { base: tax d: dollars } } }",
    variables: { y: true },
    answer: { product: { euros: "e6:undefined", base: 100, d: "u3:undefined" } },
    stock: { product: null },
  },
];

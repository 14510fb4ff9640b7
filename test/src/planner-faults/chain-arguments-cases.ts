import type { FaultCase } from "./fault-case.js";

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

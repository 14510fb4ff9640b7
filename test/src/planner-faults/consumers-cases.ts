import type { FaultCase } from "./fault-case.js";

export const CONSUMER_CASES: readonly FaultCase[] = [
  {
    query: "{ roots { products { one } } }",
    answer: {
      roots: [
        { products: [{ one: "one:first(1):N1" }, { one: "one:first(1):N2" }] },
        { products: [{ one: "one:first(1):N1" }, { one: "one:first(1):N2" }] },
      ],
    },
    stock: {
      roots: [
        { products: [{ one: "one:first(1):undefined" }, { one: "one:first(1):undefined" }] },
        { products: [{ one: "one:first(1):undefined" }, { one: "one:first(1):undefined" }] },
      ],
    },
  },
  {
    query: "{ roots { products { first one two } } }",
    answer: {
      roots: [
        {
          products: [
            { first: "first(undefined):N1", one: "one:first(1):N1", two: "two:first(2):N1" },
            { first: "first(undefined):N2", one: "one:first(1):N2", two: "two:first(2):N2" },
          ],
        },
        {
          products: [
            { first: "first(undefined):N1", one: "one:first(1):N1", two: "two:first(2):N1" },
            { first: "first(undefined):N2", one: "one:first(1):N2", two: "two:first(2):N2" },
          ],
        },
      ],
    },
    stock: {
      roots: [
        {
          products: [
            { first: "first(1):undefined", one: "one:first(1):undefined", two: "two:first(1):undefined" },
            { first: "first(1):undefined", one: "one:first(1):undefined", two: "two:first(1):undefined" },
          ],
        },
        {
          products: [
            { first: "first(1):undefined", one: "one:first(1):undefined", two: "two:first(1):undefined" },
            { first: "first(1):undefined", one: "one:first(1):undefined", two: "two:first(1):undefined" },
          ],
        },
      ],
    },
  },
  {
    query: "{ roots { products { last } } }",
    answer: {
      roots: [
        {
          products: [
            { last: "last:one:first(1):N1|two:first(2):N1" },
            { last: "last:one:first(1):N2|two:first(2):N2" },
          ],
        },
        {
          products: [
            { last: "last:one:first(1):N1|two:first(2):N1" },
            { last: "last:one:first(1):N2|two:first(2):N2" },
          ],
        },
      ],
    },
    stock: { roots: [{ products: [{ last: null }, { last: null }] }, { products: [{ last: null }, { last: null }] }] },
  },
  {
    query: "{ boxes { last id: first(by: 3) } }",
    answer: {
      boxes: [
        [{ last: "last:one:first(1):N1|two:first(2):N1", id: "first(3):N1" }],
        [{ last: "last:one:first(1):N2|two:first(2):N2", id: "first(3):N2" }],
      ],
    },
    stock: { boxes: [[{ last: null, id: "p1" }], [{ last: null, id: "p2" }]] },
  },
  {
    query: "{ entries { ... on Product { one two } ... on Note { weight } } }",
    answer: { entries: [{ one: "one:first(1):N1", two: "two:first(2):N1" }, { weight: 0 }] },
    stock: { entries: [{ one: "one:first(1):undefined", two: "two:first(1):undefined" }, { weight: 0 }] },
  },
  {
    query:
      "query ($y: Boolean!) { entries { ... on Product { one @include(if: $y) two upc } ... on Note { weight } } }",
    variables: { y: false },
    answer: { entries: [{ two: "two:first(2):N1", upc: "u1" }, { weight: 0 }] },
    stock: { entries: null },
  },
  {
    query: "query ($y: Boolean!) { boxes { one @include(if: $y) two @skip(if: $y) } }",
    variables: { y: true },
    answer: { boxes: [[{ one: "one:first(1):N1" }], [{ one: "one:first(1):N2" }]] },
    stock: { boxes: null },
  },
  {
    query: "query ($y: Boolean!) { boxes { one @include(if: $y) last } }",
    variables: { y: true },
    answer: {
      boxes: [
        [{ one: "one:first(1):N1", last: "last:one:first(1):N1|two:first(2):N1" }],
        [{ one: "one:first(1):N2", last: "last:one:first(1):N2|two:first(2):N2" }],
      ],
    },
    stock: {
      boxes: [[{ one: "one:first(1):undefined", last: null }], [{ one: "one:first(1):undefined", last: null }]],
    },
  },
  {
    query: "query ($y: Boolean!) { boxes { one @include(if: $y) last } }",
    variables: { y: false },
    answer: {
      boxes: [[{ last: "last:one:first(1):N1|two:first(2):N1" }], [{ last: "last:one:first(1):N2|two:first(2):N2" }]],
    },
    stock: { boxes: [[{ last: null }], [{ last: null }]] },
  },
];

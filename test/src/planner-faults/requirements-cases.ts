import type { FaultCase } from "./fault-case.js";

export const ONE_KEY_CASES: readonly FaultCase[] = [
  { query: "{ root { product { first } } }", answer: { root: { product: { first: "first:N1" } } } },
  {
    query: "{ root { product { middle } } }",
    answer: { root: { product: { middle: "middle:first:N1" } } },
    stock: { root: { product: { middle: "middle:first:undefined" } } },
  },
  {
    query: "{ root { product { last } } }",
    answer: { root: { product: { last: "last:middle:first:N1" } } },
    stock: { root: { product: { last: "last:middle:first:undefined" } } },
  },
  {
    query: "{ stocked { last } }",
    answer: { stocked: { last: "last:middle:first:N1" } },
    stock: { stocked: { last: "last:middle:first:undefined" } },
  },
  {
    query: "{ stocked { middle } }",
    answer: { stocked: { middle: "middle:first:N1" } },
    stock: { stocked: { middle: "middle:first:undefined" } },
  },
  {
    query: "{ stocked { first middle last } }",
    answer: { stocked: { first: "first:N1", middle: "middle:first:N1", last: "last:middle:first:N1" } },
    stock: { stocked: { first: "first:N1", middle: "middle:first:undefined", last: "last:middle:first:undefined" } },
  },
  { query: "{ stocked { id middle @include(if: false) } }", answer: { stocked: { id: "p1" } } },
  {
    query: "query ($f: Boolean!) { stocked { middle @include(if: $f) } }",
    variables: { f: true },
    answer: { stocked: { middle: "middle:first:N1" } },
    stock: { stocked: { middle: "middle:first:undefined" } },
  },
  {
    query: "query ($f: Boolean!) { stocked { id middle @include(if: $f) } }",
    variables: { f: false },
    answer: { stocked: { id: "p1" } },
  },
  {
    query: "query ($f: Boolean!) { root { product { last middle @include(if: $f) } } }",
    variables: { f: false },
    answer: { root: { product: { last: "last:middle:first:N1" } } },
    stock: { root: { product: { last: "last:middle:first:undefined" } } },
  },
];

export const TWO_KEYS_CASES: readonly FaultCase[] = [
  { query: "{ root { product { first } } }", answer: { root: { product: { first: "first:N1" } } } },
  {
    query: "{ root { product { middle } } }",
    answer: { root: { product: { middle: "middle:first:N1" } } },
    stock: { root: { product: { middle: "middle:first:undefined" } } },
  },
  {
    query: "{ root { product { last } } }",
    answer: { root: { product: { last: "last:middle:first:N1" } } },
    stock: { root: { product: { last: "last:middle:first:undefined" } } },
  },
  {
    query: "{ stocked { last } }",
    answer: { stocked: { last: "last:middle:first:N1" } },
    stock: { stocked: { last: "last:middle:first:undefined" } },
  },
  {
    query: "{ stocked { middle } }",
    answer: { stocked: { middle: "middle:first:N1" } },
    stock: { stocked: { middle: "middle:first:undefined" } },
  },
  {
    query: "{ stocked { first middle last } }",
    answer: { stocked: { first: "first:N1", middle: "middle:first:N1", last: "last:middle:first:N1" } },
    stock: { stocked: { first: "first:N1", middle: "middle:first:undefined", last: "last:middle:first:undefined" } },
  },
  { query: "{ stocked { id middle @include(if: false) } }", answer: { stocked: { id: "p1" } } },
  {
    query: "query ($f: Boolean!) { stocked { middle @include(if: $f) } }",
    variables: { f: true },
    answer: { stocked: { middle: "middle:first:N1" } },
    stock: { stocked: { middle: "middle:first:undefined" } },
  },
  {
    query: "query ($f: Boolean!) { stocked { id middle @include(if: $f) } }",
    variables: { f: false },
    answer: { stocked: { id: "p1" } },
  },
  {
    query: "query ($f: Boolean!) { root { product { last middle @include(if: $f) } } }",
    variables: { f: false },
    answer: { root: { product: { last: "last:middle:first:N1" } } },
    stock: { root: { product: { last: "last:middle:first:undefined" } } },
  },
];

export const UNRESOLVABLE_CHAIN_CASES: readonly FaultCase[] = [
  { query: "{ root { product { first } } }", answer: { root: { product: { first: "first:N1" } } } },
  {
    query: "{ root { product { middle } } }",
    answer: { root: { product: { middle: "middle:first:N1" } } },
    stock: { root: { product: { middle: "middle:first:undefined" } } },
  },
  {
    query: "{ root { product { last } } }",
    answer: { root: { product: { last: "last:middle:first:N1" } } },
    stock: { root: { product: { last: "last:middle:first:undefined" } } },
  },
  {
    query: "{ stocked { last } }",
    answer: { stocked: { last: "last:middle:first:N1" } },
    stock: { stocked: { last: "last:middle:first:undefined" } },
  },
  {
    query: "{ stocked { middle } }",
    answer: { stocked: { middle: "middle:first:N1" } },
    stock: { stocked: { middle: "middle:first:undefined" } },
  },
  {
    query: "{ stocked { first middle last } }",
    answer: { stocked: { first: "first:N1", middle: "middle:first:N1", last: "last:middle:first:N1" } },
    stock: { stocked: { first: "first:N1", middle: "middle:first:undefined", last: "last:middle:first:undefined" } },
  },
  { query: "{ stocked { id middle @include(if: false) } }", answer: { stocked: { id: "p1" } } },
  {
    query: "query ($f: Boolean!) { stocked { middle @include(if: $f) } }",
    variables: { f: true },
    answer: { stocked: { middle: "middle:first:N1" } },
    stock: { stocked: { middle: "middle:first:undefined" } },
  },
  {
    query: "query ($f: Boolean!) { stocked { id middle @include(if: $f) } }",
    variables: { f: false },
    answer: { stocked: { id: "p1" } },
  },
  {
    query: "query ($f: Boolean!) { root { product { last middle @include(if: $f) } } }",
    variables: { f: false },
    answer: { root: { product: { last: "last:middle:first:N1" } } },
    stock: { root: { product: { last: "last:middle:first:undefined" } } },
  },
];

import type { FaultCase } from "./fault-case.js";

export const THERE_AND_BACK_CASES: readonly FaultCase[] = [
  { query: "{ k { name } }", answer: { k: { name: "Name 1" } } },
  { query: "{ k { upper } }", answer: { k: { upper: "NAME 1" } } },
  { query: "{ k { lower } }", answer: { k: { lower: "name 1" } }, stock: { k: { lower: "undefined" } } },
  {
    query: "{ k { lower upper name } }",
    answer: { k: { lower: "name 1", upper: "NAME 1", name: "Name 1" } },
    stock: { k: { lower: "undefined", upper: "NAME 1", name: "Name 1" } },
  },
  {
    query: "{ k { name: lower id: upper } }",
    answer: { k: { name: "name 1", id: "NAME 1" } },
    stock: { k: { name: "Name 1", id: "NAME 1" } },
  },
  {
    query: "{ list { lower } }",
    answer: { list: [{ lower: "name 1" }, { lower: "name 2" }] },
    stock: { list: [{ lower: "undefined" }, { lower: "undefined" }] },
  },
  {
    query: "query ($y: Boolean!) { k { lower @include(if: $y) upper @skip(if: $y) } }",
    variables: { y: true },
    answer: { k: { lower: "name 1" } },
    stock: { k: { lower: "undefined" } },
  },
  {
    query: "query ($y: Boolean!) { k { lower @include(if: $y) upper @skip(if: $y) } }",
    variables: { y: false },
    answer: { k: { upper: "NAME 1" } },
  },
  {
    query: "query ($y: Boolean!) { k { id ... @include(if: $y) { ...F } } } fragment F on K { lower }",
    variables: { y: true },
    answer: { k: { id: "1", lower: "name 1" } },
    stock: { k: { id: "1", lower: "undefined" } },
  },
  {
    query: "query ($y: Boolean!) { k { id ... @include(if: $y) { ...F } } } fragment F on K { lower }",
    variables: { y: false },
    answer: { k: { id: "1" } },
  },
];

export const SHARED_OBJECT_CASES: readonly FaultCase[] = [
  { query: "{ parcel { size { width } } }", answer: { parcel: { size: { width: 1 } } } },
  {
    query: "{ parcel { size { width depth } } }",
    answer: { parcel: { size: { width: 1, depth: 2 } } },
    stock: { parcel: { size: { width: 1, depth: null } } },
  },
  { query: "{ parcel { fee } }", answer: { parcel: { fee: "fee 2" } }, stock: { parcel: { fee: "fee undefined" } } },
  {
    query: "{ parcel { due } }",
    answer: { parcel: { due: "due fee 2" } },
    stock: { parcel: { due: "due fee undefined" } },
  },
  {
    query: "{ parcel { bill fee size { depth } } }",
    answer: { parcel: { bill: "bill due fee 2", fee: "fee 2", size: { depth: 2 } } },
    stock: { parcel: { bill: "bill due fee undefined", fee: "fee undefined", size: { depth: null } } },
  },
];

export const KNOWN_EXTERNALS_CASES: readonly FaultCase[] = [
  { query: "{ known { id title label } }", answer: { known: { id: "b", title: "T", label: "l:T" } } },
  { query: "{ known { author { name } } }", answer: { known: { author: { name: "N" } } } },
  { query: "{ known { author { name age } pages } }", answer: { known: { author: { name: "N", age: 3 }, pages: 9 } } },
  { query: "{ unknown { id title label } }", answer: { unknown: { id: "b", title: "T", label: "l:T" } } },
  { query: "{ unknown { author { name } label } }", answer: { unknown: { author: { name: "N" }, label: "l:T" } } },
];

export const HIDDEN_CHAIN_CASES: readonly FaultCase[] = [
  { query: "{ k { lower } }", answer: { k: { lower: "name 1" } }, stock: { k: { lower: "undefined" } } },
];

export const INTERFACE_CHAIN_CASES: readonly FaultCase[] = [
  { query: "{ thing { label } }", answer: { thing: { label: "tax 14" } } },
  {
    query: "{ thing { final tax price } }",
    answer: { thing: { final: "final tax 14", tax: 14, price: 7 } },
    stock: { thing: { final: "final tax undefined", tax: 14, price: 7 } },
  },
  { query: "{ shipped { final } }", answer: { shipped: { final: "final tax 14" } } },
  {
    query: "{ shipped { ... on Toy { final label } } }",
    answer: { shipped: { final: "final tax 14", label: "tax 14" } },
    stock: { shipped: { final: "final tax undefined", label: "tax 14" } },
  },
];

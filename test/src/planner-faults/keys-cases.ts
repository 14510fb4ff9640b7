import type { FaultCase } from "./fault-case.js";

export const UNRESOLVABLE_FIRST_CASES: readonly FaultCase[] = [
  { query: "{ stocked { label } }", answer: { stocked: { label: "b:N1" } }, stock: { stocked: { label: null } } },
  {
    query: "{ stocked { upc label local } }",
    answer: { stocked: { upc: "u1", label: "b:N1", local: "local" } },
    stock: { stocked: { upc: "u1", label: null, local: "local" } },
  },
  {
    query: "{ stockList { label volume } }",
    answer: { stockList: [{ label: "b:N1", volume: 40 }] },
    stock: { stockList: [{ label: null, volume: null }] },
  },
  { query: "{ product { label } }", answer: { product: { label: "b:N1" } } },
  { query: "{ product { local } }", answer: { product: { local: "local" } } },
  { query: "{ stocked { name } }", answer: { stocked: { name: "N1" } } },
];

export const UNRESOLVABLE_LAST_CASES: readonly FaultCase[] = [
  { query: "{ stocked { label } }", answer: { stocked: { label: "b:N1" } } },
  { query: "{ stocked { upc label local } }", answer: { stocked: { upc: "u1", label: "b:N1", local: "local" } } },
  { query: "{ stockList { label volume } }", answer: { stockList: [{ label: "b:N1", volume: 40 }] } },
  { query: "{ product { label } }", answer: { product: { label: "b:N1" } } },
  { query: "{ product { local } }", answer: { product: { local: "local" } } },
  { query: "{ stocked { name } }", answer: { stocked: { name: "N1" } } },
];

export const OWNER_CASES: readonly FaultCase[] = [
  { query: "{ stocked { label } }", answer: { stocked: { label: "b:N1" } }, stock: { stocked: { label: null } } },
  {
    query: "{ stocked { upc label local } }",
    answer: { stocked: { upc: "u1", label: "b:N1", local: "local" } },
    stock: { stocked: { upc: "u1", label: null, local: "local" } },
  },
  {
    query: "{ stockList { label volume } }",
    answer: { stockList: [{ label: "b:N1", volume: 40 }] },
    stock: { stockList: [{ label: null, volume: null }] },
  },
  { query: "{ stocked { name } }", answer: { stocked: { name: "N1" } } },
];

export const MANY_KEYS_CASES: readonly FaultCase[] = [
  {
    query: "{ shelf { id parts { id name label } } }",
    answer: { shelf: { id: "b1", parts: [{ id: "a1", name: "NA", label: "b.NA" }] } },
    stock: { shelf: null },
  },
];

export const INTERFACE_CASES: readonly FaultCase[] = [
  { query: "{ stocked { label } }", answer: { stocked: { label: "b:N1" } }, stock: { stocked: { label: null } } },
  {
    query: "{ stocked { ... on Toy { label } } }",
    answer: { stocked: { label: "b:N1" } },
    stock: { stocked: { label: null } },
  },
  { query: "{ thing { label } }", answer: { thing: { label: "b:N1" } } },
];

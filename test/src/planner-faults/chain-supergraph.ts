import type { Supergraph } from "./fault-case.js";
import { RATES } from "./shop-supergraph.js";

const rate = (currency: string | undefined) => RATES[currency ?? "USD"] ?? 0;
const TYPES = "enum Currency { USD EUR } input Format { currencies: [Currency!]! note: String }";

/** A required field that requires another one itself, one that moved by `@override`, input objects, arguments on both sides. */
export const CHAIN: Supergraph = {
  ledger: {
    sdl: `type Product @key(fields: "id") { id: ID! base: Int tax: Int }`,
    resolvers: { Product: { __resolveReference: (reference) => reference, base: () => 3, tax: () => 100 } },
  },
  catalogue: {
    sdl: `
      ${TYPES}
      type Query { product: Product } type Mutation { touch: Product }
      type Product @key(fields: "id") {
        id: ID! base: Int @external price(in: Currency!): Int @requires(fields: "base")
        label(format: Format, times: Int = 2): String old(in: Currency): Int
      }`,
    resolvers: {
      Query: { product: () => ({ id: "p1" }) },
      Mutation: { touch: () => ({ id: "p1" }) },
      Product: {
        __resolveReference: (reference) => reference,
        price: ({ base }, args) => base * rate(args.in),
        label: (_, args) => JSON.stringify(args),
        old: () => -1,
      },
    },
  },
  successor: {
    sdl: `${TYPES} type Product @key(fields: "id") { id: ID! old(in: Currency): Int @override(from: "catalogue") }`,
    resolvers: { Product: { __resolveReference: (reference) => reference, old: (_, args) => 11 * rate(args.in) } },
  },
  shipping: {
    sdl: `
      ${TYPES}
      type Product @key(fields: "id") {
        id: ID! price(in: Currency!): Int @external label(format: Format, times: Int = 2): String @external
        old(in: Currency): Int @external
        dollars(query: Int): String @requires(fields: "price(in: USD)")
        euros(query: Int): String @requires(fields: "price(in: EUR)")
        formatted: String @requires(fields: "label(format: { currencies: [USD, EUR], note: \\"a b\\" }, times: 5)")
        seven: String @requires(fields: "label(times: 7)")
        aged: String @requires(fields: "label old(in: EUR)")
      }`,
    resolvers: {
      Product: {
        __resolveReference: (reference) => reference,
        dollars: ({ price }, { query }) => `u${price}:${query}`,
        euros: ({ price }, { query }) => `e${price}:${query}`,
        formatted: ({ label }) => label,
        seven: ({ label }) => label,
        aged: ({ label, old }) => `${label}${old}`,
      },
    },
  },
};

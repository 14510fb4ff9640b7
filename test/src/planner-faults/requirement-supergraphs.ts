import type { Supergraph } from "./fault-case.js";

const PRODUCTS = [
  { id: "p1", upc: "u1", name: "N1" },
  { id: "p2", upc: "u2", name: "N2" },
];
const find = ({ id, upc }: { id?: string; upc?: string }) =>
  PRODUCTS.find((product) => product.id === id || product.upc === upc);

/** A requirement that goes through two subgraphs and back: `last` needs `middle`, which needs `first`, which needs `name`. */
function createChain(keys: string, otherKey: string): Supergraph {
  return {
    catalogue: {
      sdl: `
        type Query { root: Root }
        type Root @key(fields: "id") { id: ID! }
        type Product @key(fields: "id") { id: ID! name: String }`,
      resolvers: { Query: { root: () => ({ id: "r" }) }, Product: { __resolveReference: () => PRODUCTS[0] } },
    },
    stock: {
      sdl: `
        type Query { stocked: Product }
        type Root @key(fields: "id") { id: ID! product: Product }
        type Product ${keys} {
          id: ID! ${otherKey === "id" ? "" : `${otherKey}: ID!`} name: String @external middle: String @external
          first: String @requires(fields: "name") last: String @requires(fields: "middle")
        }`,
      resolvers: {
        Query: { stocked: () => ({ id: "p1", upc: "u1" }) },
        Root: { __resolveReference: (reference) => reference, product: () => ({ id: "p1", upc: "u1" }) },
        Product: {
          __resolveReference: (reference) => ({ id: "p1", upc: "u1", ...reference }),
          first: ({ name }) => `first:${name}`,
          last: ({ middle }) => `last:${middle}`,
        },
      },
    },
    quality: {
      sdl: `
        type Product @key(fields: "${otherKey}") {
          ${otherKey}: ID! first: String @external middle: String @requires(fields: "first")
        }`,
      resolvers: {
        Product: { __resolveReference: (reference) => reference, middle: ({ first }) => `middle:${first}` },
      },
    },
  };
}

export const ONE_KEY = createChain(`@key(fields: "id")`, "id");
export const TWO_KEYS = createChain(`@key(fields: "upc") @key(fields: "id")`, "upc");

/** The same behind a key that is not resolvable. */
export const UNRESOLVABLE_CHAIN = createChain(`@key(fields: "id", resolvable: false) @key(fields: "upc")`, "upc");

/** Two consumers of one field with different arguments, at places in lists, lists of lists and a union. */
export const CONSUMERS: Supergraph = {
  catalogue: {
    sdl: `
      type Query { roots: [Root!] }
      type Root @key(fields: "id") { id: ID! }
      type Product @key(fields: "id") { id: ID! name: String }`,
    resolvers: { Query: { roots: () => [{ id: "r" }, { id: "s" }] }, Product: { __resolveReference: find } },
  },
  stock: {
    sdl: `
      type Query { boxes: [[Product]] entries: [Entry] }
      union Entry = Product | Note
      type Note { weight: Int }
      type Root @key(fields: "id") { id: ID! products: [Product!] }
      type Product @key(fields: "id", resolvable: false) @key(fields: "upc") {
        id: ID! upc: ID! name: String @external one: String @external two: String @external
        first(by: Int): String @requires(fields: "name") last: String @requires(fields: "one two")
      }`,
    resolvers: {
      Query: {
        boxes: () => PRODUCTS.map(({ id, upc }) => [{ id, upc }]),
        entries: () => [
          { __typename: "Product", id: "p1", upc: "u1" },
          { __typename: "Note", weight: 0 },
        ],
      },
      Root: {
        __resolveReference: (reference) => reference,
        products: () => PRODUCTS.map(({ id, upc }) => ({ id, upc })),
      },
      Product: {
        __resolveReference: (reference) => {
          if (!reference.upc) throw new Error("No upc was told.");

          return { ...find(reference), name: undefined, ...reference };
        },
        first: ({ name }, { by }) => `first(${by}):${name}`,
        last: ({ one, two }) => `last:${one}|${two}`,
      },
    },
  },
  quality: {
    sdl: `
      type Product @key(fields: "upc") {
        upc: ID! first(by: Int): String @external one: String @requires(fields: "first(by: 1)")
      }`,
    resolvers: { Product: { __resolveReference: (reference) => reference, one: ({ first }) => `one:${first}` } },
  },
  customs: {
    sdl: `
      type Product @key(fields: "upc") {
        upc: ID! first(by: Int): String @external two: String @requires(fields: "first(by: 2)")
      }`,
    resolvers: { Product: { __resolveReference: (reference) => reference, two: ({ first }) => `two:${first}` } },
  },
};

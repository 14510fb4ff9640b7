import type { Subgraph, Supergraph } from "./fault-case.js";

const PRODUCT = { id: "p1", upc: "u1", name: "N1", size: 4 };

/** A subgraph that finds its products by `upc` only. */
function stock(keys: string): Subgraph {
  return {
    sdl: `
      type Query { stocked: Product stockList: [Product] }
      type Product ${keys} {
        id: ID! upc: ID! name: String @external size: Int @external local: String
        label: String @requires(fields: "name") volume: Int @requires(fields: "size")
      }`,
    resolvers: {
      Query: { stocked: () => ({ id: "p1", upc: "u1" }), stockList: () => [{ id: "p1", upc: "u1" }] },
      Product: {
        __resolveReference: ({ upc, name, size }) => (upc ? { ...PRODUCT, name, size } : refuse("upc")),
        label: ({ name }) => `b:${name}`,
        volume: ({ size }) => size * 10,
        local: () => "local",
      },
    },
  };
}

function refuse(key: string): never {
  throw new Error(`No ${key} was told.`);
}

function catalogue(keys: string): Subgraph {
  return {
    sdl: `type Query { product: Product } type Product ${keys} { id: ID! upc: ID! name: String size: Int }`,
    resolvers: { Query: { product: () => PRODUCT }, Product: { __resolveReference: () => PRODUCT } },
  };
}

const ID_ONLY: Subgraph = {
  sdl: `type Product @key(fields: "id") { id: ID! name: String size: Int }`,
  resolvers: { Product: { __resolveReference: () => PRODUCT } },
};

export const UNRESOLVABLE_FIRST: Supergraph = {
  catalogue: catalogue(`@key(fields: "id") @key(fields: "upc")`),
  stock: stock(`@key(fields: "id", resolvable: false) @key(fields: "upc")`),
};

export const UNRESOLVABLE_LAST: Supergraph = {
  catalogue: catalogue(`@key(fields: "id") @key(fields: "upc")`),
  stock: stock(`@key(fields: "upc") @key(fields: "id", resolvable: false)`),
};

export const OWNER_KNOWS_ANOTHER_KEY: Supergraph = {
  catalogue: ID_ONLY,
  stock: stock(`@key(fields: "id", resolvable: false) @key(fields: "upc")`),
};

/** It composes, and no plan can be right. */
export const NOTHING_RESOLVABLE: Supergraph = {
  catalogue: ID_ONLY,
  stock: stock(`@key(fields: "id", resolvable: false)`),
};

const PART = { id: "a1", serial: "s1", code: { one: "1", two: "2", three: "3" }, name: "NA" };

export const MANY_KEYS: Supergraph = {
  catalogue: {
    sdl: `
      type Part
        @key(fields: "id") @key(fields: "serial", resolvable: false) @key(fields: "code { one two }", resolvable: false)
        @key(fields: "id code { two three }", resolvable: false)
      { id: ID! serial: ID! code: Code! name: String! }
      type Code @shareable { one: ID! two: ID! three: ID! }`,
    resolvers: { Part: { __resolveReference: ({ id }) => (id ? PART : refuse("id")) } },
  },
  stock: {
    sdl: `
      type Query { shelf: Shelf }
      type Shelf @key(fields: "id") { id: ID! parts: [Part!]! }
      type Part
        @key(fields: "code { one two }", resolvable: false) @key(fields: "id code { two three }")
        @key(fields: "serial", resolvable: false) @key(fields: "id", resolvable: false)
      { id: ID! serial: ID! code: Code! name: String! @external label: String! @requires(fields: "name") }
      type Code @shareable { one: ID! two: ID! three: ID! }`,
    resolvers: {
      Query: { shelf: () => ({ id: "b1", parts: [PART] }) },
      Part: {
        __resolveReference: ({ code, name }) => (code?.three ? { ...PART, name } : refuse("code")),
        label: ({ name }) => `b.${name}`,
      },
    },
  },
};

export const INTERFACE_KEYS: Supergraph = {
  catalogue: {
    sdl: `
      type Query { thing: Thing }
      interface Thing @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! name: String }
      type Toy implements Thing @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! name: String }`,
    resolvers: {
      Query: { thing: () => ({ __typename: "Toy", ...PRODUCT }) },
      Toy: { __resolveReference: () => PRODUCT },
      Thing: { __resolveReference: () => ({ __typename: "Toy", ...PRODUCT }) },
    },
  },
  stock: {
    sdl: `
      type Query { stocked: Thing }
      type Thing @interfaceObject @key(fields: "id", resolvable: false) @key(fields: "upc") {
        id: ID! upc: ID! name: String @external label: String @requires(fields: "name")
      }`,
    resolvers: {
      Query: { stocked: () => ({ id: "p1", upc: "u1" }) },
      Thing: {
        __resolveReference: ({ upc, name }) => (upc ? { ...PRODUCT, name } : refuse("upc")),
        label: ({ name }) => `b:${name}`,
      },
    },
  },
};

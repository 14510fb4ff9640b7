import type { Supergraph } from "./fault-case.js";

/** `lower` requires `upper`, which requires `name`: the chain leads back to the subgraph in which it ends. */
export const THERE_AND_BACK: Supergraph = {
  a: {
    sdl: `
      type Query { k: K list: [K!]! }
      type K @key(fields: "id") { id: ID! name: String @external upper: String @requires(fields: "name") }`,
    resolvers: {
      Query: { k: () => ({ id: "1" }), list: () => [{ id: "1" }, { id: "2" }] },
      K: { __resolveReference: (reference) => reference, upper: ({ name }) => `${name}`.toUpperCase() },
    },
  },
  b: {
    sdl: `
      type K @key(fields: "id") {
        id: ID! name: String upper: String @external lower: String @requires(fields: "upper")
      }`,
    resolvers: {
      K: {
        __resolveReference: (reference) => reference,
        name: ({ id }) => `Name ${id}`,
        lower: ({ upper }) => `${upper}`.toLowerCase(),
      },
    },
  },
};

/** A shared object of which the subgraph that requires a field of it has others only; and a chain from there. */
export const SHARED_OBJECT: Supergraph = {
  shop: {
    sdl: `
      type Query { parcel: Parcel }
      type Parcel @key(fields: "id") {
        id: ID! size: Size @shareable fee: String @requires(fields: "size { depth }") due: String @external
        bill: String @requires(fields: "due")
      }
      type Size { width: Int @shareable depth: Int @external }`,
    resolvers: {
      Query: { parcel: () => ({ id: "p" }) },
      Parcel: {
        __resolveReference: (reference) => reference,
        size: () => ({ width: 1 }),
        fee: ({ size }) => `fee ${size?.depth}`,
        bill: ({ due }) => `bill ${due}`,
      },
    },
  },
  store: {
    sdl: `
      type Parcel @key(fields: "id") {
        id: ID! size: Size @shareable fee: String @external due: String @requires(fields: "fee")
      }
      type Size @shareable { width: Int depth: Int }`,
    resolvers: {
      Parcel: {
        __resolveReference: (reference) => reference,
        size: () => ({ width: 1, depth: 2 }),
        due: ({ fee }) => `due ${fee}`,
      },
    },
  },
};

const BOOK = { id: "b", isbn: "i", title: "T", pages: 9 };

/** External fields that a subgraph does know: of its keys, of a whole type, and what it provides on some ways. */
export const KNOWN_EXTERNALS: Supergraph = {
  shelf: {
    sdl: `
      type Query { known: Book @provides(fields: "title author { name }") unknown: Book }
      extend type Book @key(fields: "id") {
        id: ID! @external title: String @external author: Author @external label: String @requires(fields: "title")
      }
      type Author @external { name: String }`,
    resolvers: {
      Query: {
        known: () => ({ id: "b", title: "T", author: { name: "N" } }),
        unknown: () => ({ id: "b" }),
      },
      Book: { __resolveReference: (reference) => reference, label: ({ title }) => `l:${title}` },
    },
  },
  library: {
    sdl: `
      type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int author: Author @shareable }
      type Author { name: String @shareable age: Int @shareable }`,
    resolvers: { Book: { __resolveReference: () => ({ ...BOOK, author: { name: "N", age: 3 } }) } },
  },
};

/** The same chain, every field of it hidden from clients except the last. */
export const HIDDEN_CHAIN: Supergraph = {
  a: {
    sdl: `
      type Query { k: K }
      type K @key(fields: "id") { id: ID! name: String @external upper: String @requires(fields: "name") @inaccessible }`,
    resolvers: {
      Query: { k: () => ({ id: "1" }) },
      K: { __resolveReference: (reference) => reference, upper: ({ name }) => `${name}`.toUpperCase() },
    },
  },
  b: {
    sdl: `
      type K @key(fields: "id") {
        id: ID! name: String @inaccessible upper: String @external lower: String @requires(fields: "upper")
      }`,
    resolvers: {
      K: {
        __resolveReference: (reference) => reference,
        name: ({ id }) => `Name ${id}`,
        lower: ({ upper }) => `${upper}`.toLowerCase(),
      },
    },
  },
};

/** A chain that goes through what one subgraph knows as an interface and the other as an object. */
export const INTERFACE_CHAIN: Supergraph = {
  catalogue: {
    sdl: `
      type Query { thing: Thing }
      interface Thing @key(fields: "id") { id: ID! price: Int label: String }
      type Toy implements Thing @key(fields: "id") {
        id: ID! price: Int tax: Int @external label: String @requires(fields: "tax")
      }`,
    resolvers: {
      Query: { thing: () => ({ __typename: "Toy", id: "t" }) },
      Thing: { __resolveReference: ({ id }) => ({ id, __typename: "Toy" }) },
      Toy: { __resolveReference: (reference) => reference, price: () => 7, label: ({ tax }) => `tax ${tax}` },
    },
  },
  shipping: {
    sdl: `
      type Query { shipped: Thing }
      type Thing @interfaceObject @key(fields: "id") {
        id: ID! price: Int @external label: String @external
        tax: Int @requires(fields: "price") final: String @requires(fields: "label")
      }`,
    resolvers: {
      Query: { shipped: () => ({ id: "t" }) },
      Thing: {
        __resolveReference: (reference) => reference,
        tax: ({ price }) => price * 2,
        final: ({ label }) => `final ${label}`,
      },
    },
  },
};

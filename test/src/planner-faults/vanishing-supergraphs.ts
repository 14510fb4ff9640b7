import type { Supergraph } from "./fault-case.js";

/** An interface that no type of its subgraph implements, and an office that adds a field to it. */
export const NO_IMPLEMENTATIONS: Supergraph = {
  catalogue: {
    sdl: `
      type Query { product: Product products: [Product] ok: String node: Node entry: Entry }
      type Mutation { touch: Product }
      union Entry = Product | Note
      type Note { node: Node text: String }
      type Product @key(fields: "id") { id: ID! name: String node: Node nodes: [Node!]! self: Product }
      interface Node @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: {
        product: () => ({ id: "1", name: "n", nodes: [] }),
        products: () => [
          { id: "1", name: "n", nodes: [] },
          { id: "2", name: "m", nodes: [] },
        ],
        ok: () => "OK",
        entry: () => ({ __typename: "Product", id: "1", name: "n", nodes: [] }),
      },
      Mutation: { touch: () => ({ id: "1", name: "n", nodes: [] }) },
      Product: { self: (product) => product },
    },
  },
  office: {
    sdl: `
      type Product @key(fields: "id") { id: ID! other: String known: Node }
      type Node @key(fields: "id") @interfaceObject { id: ID! field: String }`,
    resolvers: {
      Product: {
        __resolveReference: (reference) => reference,
        other: () => "o",
        known: () => ({ id: "n1", field: "F" }),
      },
      Node: { __resolveReference: (reference) => ({ ...reference, field: "F" }) },
    },
  },
};

/** A subgraph that answers with an object of an interface which nothing implements. */
export const GHOSTS: Supergraph = {
  catalogue: {
    sdl: `type Query { node: Node ok: String } interface Node @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { node: () => ({ id: "n1", __typename: "Ghost" }), ok: () => "OK" } },
  },
  office: {
    sdl: `
      type Query { known: Node }
      type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }`,
    resolvers: { Query: { known: () => ({ id: "n1", field: "F" }) } },
  },
};

/** A union of which each subgraph knows some members only. */
export const DIVIDED_UNION: Supergraph = {
  catalogue: {
    sdl: `type Query { entry: Entry ok: String } union Entry = Book type Book @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { entry: () => ({ __typename: "Book", id: "a1" }), ok: () => "OK" } },
  },
  office: {
    sdl: `
      type Query { second: Entry }
      union Entry = Book | Note
      type Book @key(fields: "id") { id: ID! pages: String }
      type Note { text: String }`,
    resolvers: {
      Query: { second: () => ({ __typename: "Note", text: "T" }) },
      Book: { __resolveReference: (reference) => ({ ...reference, pages: "P" }) },
    },
  },
};

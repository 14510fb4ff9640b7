import type { Supergraph } from "./fault-case.js";

const FACES = [
  { __typename: "Town", id: "t", near: { id: "u" } },
  { __typename: "Lake", id: "l", near: { id: "v" } },
];

/** Towns near objects of two types; their label requires their size, which another subgraph knows. */
export const NEAR: Supergraph = {
  atlas: {
    sdl: `
      type Query { faces: [Face] }
      interface Face { near: Town }
      type Town implements Face @key(fields: "id") { id: ID! near: Town size: Int }
      type Lake implements Face @key(fields: "id") { id: ID! near: Town }`,
    resolvers: { Query: { faces: () => FACES }, Town: { size: ({ id }) => (id === "u" ? 1 : 2) } },
  },
  names: {
    sdl: `type Town @key(fields: "id") { id: ID! name: String size: Int @external label: String @requires(fields: "size") }`,
    resolvers: { Town: { name: ({ id }) => `N${id}`, label: ({ id, size }) => `${id}${size}` } },
  },
};

/** Parts of two types of things, of which the one needs a step more to be found; a chain of requirements leads to and fro. */
export const PARTS: Supergraph = {
  store: {
    sdl: `
      type Query { crate: Crate }
      type Bag @key(fields: "id") { id: ID! parts: [Part] }
      type Crate @key(fields: "nr") { nr: Int parts: [Part] }
      type Part @key(fields: "id") { id: ID! one: Int two: Int @external three: Int @requires(fields: "two") }`,
    resolvers: {
      Query: { crate: () => ({ nr: 1 }) },
      Bag: { parts: () => [{ id: "of a bag" }] },
      Crate: { parts: () => [{ id: "of a crate" }] },
      Part: { one: ({ id }) => (id === "of a bag" ? 1 : 2), three: ({ two }) => two && two + 100 },
    },
  },
  works: {
    sdl: `
      union Content = Bag | Crate
      type Bag @key(fields: "nr") { nr: Int }
      type Crate @key(fields: "nr") { nr: Int content: [Content] }
      type Part @key(fields: "id") {
        id: ID! one: Int @external two: Int @requires(fields: "one") three: Int @external four: Int @requires(fields: "three")
      }`,
    resolvers: {
      Crate: {
        content: () => [
          { __typename: "Crate", nr: 1 },
          { __typename: "Bag", nr: 5 },
        ],
      },
      Part: { two: ({ one }) => one && one * 10, four: ({ three }) => three && three * 2 },
    },
  },
  labels: {
    sdl: `type Bag @key(fields: "nr") @key(fields: "id") { id: ID! nr: Int }`,
    resolvers: { Bag: { __resolveReference: () => ({ id: "b", nr: 5 }) } },
  },
};

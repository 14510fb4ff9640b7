import type { Supergraph } from "./fault-case.js";

const TREE = { __typename: "Tree", id: "t", name: "T", height: 9 };
const ROCK = { __typename: "Rock", id: "r", name: "R" };

/** An interface that one subgraph knows as an object, and unions of its types elsewhere. */
export const UNION_WITHIN_INTERFACE: Supergraph = {
  survey: {
    sdl: `
      type Query { seen: [Thing] }
      type Thing @key(fields: "id") @interfaceObject { id: ID! score: Int beside: Thing }`,
    resolvers: {
      Query: { seen: () => [{ id: "t" }, { id: "r" }] },
      Thing: { score: ({ id }) => (id === "t" ? 7 : 8), beside: ({ id }) => ({ id: id === "t" ? "r" : "t" }) },
    },
  },
  nature: {
    sdl: `
      interface Thing @key(fields: "id") { id: ID! name: String }
      type Tree implements Thing @key(fields: "id") { id: ID! name: String height: Int }
      type Rock implements Thing @key(fields: "id") { id: ID! name: String }
      union Alive = Tree | Fish
      type Fish { fins: Int }`,
    resolvers: { Thing: { __resolveReference: ({ id }) => (id === "t" ? TREE : ROCK) } },
  },
};

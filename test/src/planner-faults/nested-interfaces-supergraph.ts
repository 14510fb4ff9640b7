import type { Supergraph } from "./fault-case.js";

const CITY = { __typename: "City", id: "c", name: "C", mayor: "M" };
const LAKE = { __typename: "Lake", id: "l", name: "L" };

/** An interface within an interface, and a subgraph that knows both as objects. */
export const NESTED_INTERFACES: Supergraph = {
  atlas: {
    sdl: `
      type Query { places: [Place] towns: [Town] }
      interface Place @key(fields: "id") { id: ID! name: String }
      interface Town implements Place @key(fields: "id") { id: ID! name: String mayor: String }
      type City implements Town & Place @key(fields: "id") { id: ID! name: String mayor: String }
      type Lake implements Place @key(fields: "id") { id: ID! name: String }`,
    resolvers: {
      Query: { places: () => [CITY, LAKE], towns: () => [CITY] },
      Place: { __resolveReference: ({ id }) => (id === "c" ? CITY : LAKE) },
      Town: { __resolveReference: () => CITY },
      City: { __resolveReference: () => CITY },
      Lake: { __resolveReference: () => LAKE },
    },
  },
  survey: {
    sdl: `
      type Query { seen: [Place] lived: Town }
      type Place @key(fields: "id") @interfaceObject { id: ID! score: Int @shareable }
      type Town @key(fields: "id") @interfaceObject { id: ID! score: Int @shareable people: Int }`,
    resolvers: {
      Query: { seen: () => [{ id: "c" }, { id: "l" }], lived: () => ({ id: "c" }) },
      Place: { __resolveReference: (reference) => reference, score: ({ id }) => (id === "c" ? 7 : 8) },
      Town: { __resolveReference: (reference) => reference, score: () => 7, people: () => 100 },
    },
  },
};

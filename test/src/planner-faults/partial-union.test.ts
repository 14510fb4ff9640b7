import { expectFaults } from "./expect-faults.js";
import type { Supergraph } from "./fault-case.js";

/** A union of which each of two subgraphs knows other members. */
const PARTIAL_UNION: Supergraph = {
  houses: {
    sdl: `
      union Found = Street
      type House @key(fields: "id") { id: ID! owner: Owner! }
      type Owner @key(fields: "id") { id: ID! street: Street! }
      type Street @key(fields: "id") { id: ID! name: String! }`,
    resolvers: {
      House: { owner: () => ({ id: "o" }) },
      Owner: { street: () => ({ id: "s", name: "S" }) },
    },
  },
  search: {
    sdl: `union Found = House type House @key(fields: "id") { id: ID! } type Query { found: Found }`,
    resolvers: { Query: { found: () => ({ __typename: "House", id: "h" }) } },
  },
  traffic: {
    sdl: `type Street @key(fields: "id") { id: ID! cars: Int }`,
    resolvers: { Street: { cars: () => 9 } },
  },
};

const QUERY = `
  query ($a: Boolean!) {
    found {
      ... on House { ... @include(if: $a) { owner { street { name } } again: owner { street { cars } } } }
      ... on Street { id }
    }
  }`;

expectFaults("A member that a union has elsewhere", PARTIAL_UNION, [
  {
    query: QUERY,
    variables: { a: true },
    answer: { found: { owner: { street: { name: "S" } }, again: { street: { cars: 9 } } } },
  },
  { query: QUERY.replace("$a: Boolean!", "$a: Boolean = false"), answer: { found: {} } },
]);

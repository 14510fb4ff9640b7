import { PEOPLE, type Person } from "./catalogue.js";
import { contract, PUBLIC, type ShopSubgraph } from "./contract.js";

export const accounts: ShopSubgraph = {
  name: "accounts",
  typeDefs: contract(`
    type Query {
      users: [User] ${PUBLIC}
    }
    type User @key(fields: "id") {
      id: ID! ${PUBLIC}
      name: String ${PUBLIC}
      username: String @shareable ${PUBLIC}
    }
  `),
  resolvers: {
    Query: { users: () => PEOPLE },
    User: { __resolveReference: ({ id }: Pick<Person, "id">) => PEOPLE.find((person) => person.id === id) },
  },
};

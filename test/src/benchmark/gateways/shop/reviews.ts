import { type CatalogueItem, OPINIONS, type Opinion, PEOPLE, type Person } from "./catalogue.js";
import { contract, PUBLIC, type ShopSubgraph } from "./contract.js";

export const reviews: ShopSubgraph = {
  name: "reviews",
  typeDefs: contract(`
    type Review @key(fields: "id") {
      id: ID! ${PUBLIC}
      body: String ${PUBLIC}
      author: User @provides(fields: "username") ${PUBLIC}
      product: Product ${PUBLIC}
    }
    type User @key(fields: "id") {
      id: ID! ${PUBLIC}
      username: String @external
      reviews: [Review] ${PUBLIC}
    }
    type Product @key(fields: "upc") {
      upc: String! ${PUBLIC}
      reviews: [Review] ${PUBLIC}
    }
  `),
  resolvers: {
    Review: {
      __resolveReference: ({ id }: Pick<Opinion, "id">) => OPINIONS.find((opinion) => opinion.id === id),
      author: ({ authorId }: Opinion) => PEOPLE.find(({ id }) => id === authorId),
      product: ({ upc }: Opinion) => ({ upc }),
    },
    User: { reviews: ({ id }: Person) => OPINIONS.filter(({ authorId }) => authorId === id) },
    Product: { reviews: (item: CatalogueItem) => OPINIONS.filter(({ upc }) => upc === item.upc) },
  },
};

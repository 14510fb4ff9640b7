import { type CatalogueItem, ITEMS } from "./catalogue.js";
import { contract, PUBLIC, type ShopSubgraph } from "./contract.js";

export const products: ShopSubgraph = {
  name: "products",
  typeDefs: contract(`
    type Query {
      topProducts(first: Int = 5): [Product] ${PUBLIC}
    }
    type Product @key(fields: "upc") {
      upc: String! ${PUBLIC}
      name: String ${PUBLIC}
      price: Int ${PUBLIC}
      weight: Int ${PUBLIC}
    }
  `),
  resolvers: {
    Query: { topProducts: (_: unknown, { first }: { readonly first: number }) => ITEMS.slice(0, first) },
    Product: { __resolveReference: ({ upc }: Pick<CatalogueItem, "upc">) => ITEMS.find((item) => item.upc === upc) },
  },
};

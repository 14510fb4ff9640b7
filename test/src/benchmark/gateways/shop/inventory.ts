import { type CatalogueItem, ITEMS } from "./catalogue.js";
import { contract, PUBLIC, type ShopSubgraph } from "./contract.js";

const CENTS_PER_GRAM = 0.4;
/** From this price on, postage is free. */
const FREE_FROM_CENTS = 2000;

/** The representation: the key, and the required fields of the estimate. */
type Reference = Pick<CatalogueItem, "upc"> & Partial<Pick<CatalogueItem, "price" | "weight">>;

export const inventory: ShopSubgraph = {
  name: "inventory",
  typeDefs: contract(`
    type Product @key(fields: "upc") {
      upc: String! ${PUBLIC}
      price: Int @external
      weight: Int @external
      inStock: Boolean ${PUBLIC}
      shippingEstimate: Int @requires(fields: "price weight") ${PUBLIC}
    }
  `),
  resolvers: {
    Product: {
      __resolveReference: (reference: Reference) => {
        const item = ITEMS.find(({ upc }) => upc === reference.upc);

        return item && { ...reference, inStock: item.inStock };
      },
      shippingEstimate: ({ price, weight }: Reference) => {
        if (price === undefined || weight === undefined) return null;

        return price >= FREE_FROM_CENTS ? 0 : Math.round(weight * CENTS_PER_GRAM);
      },
    },
  },
};

import { composeServices } from "@apollo/composition";
import { accounts } from "./accounts.js";
import type { ShopSubgraph } from "./contract.js";
import { inventory } from "./inventory.js";
import { products } from "./products.js";
import { reviews } from "./reviews.js";

/** The four subgraphs of an invented shop for learning materials. */
export const SHOP: readonly ShopSubgraph[] = [accounts, inventory, products, reviews];

/** The shop's supergraph; its addresses are names only, as in the hub's own. */
export function composeShop(): string {
  const { supergraphSdl, errors } = composeServices(
    SHOP.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}/graphql` })),
  );
  if (supergraphSdl === undefined)
    throw new Error(`The shop does not compose:\n${errors.map(({ message }) => message).join("\n")}`);

  return supergraphSdl;
}

import { Authority } from "./authority.js";
import { Territory } from "./territory.js";

/** The entities of other subgraphs that every subgraph may name by their keys. */
export const STUBS: readonly (new () => object)[] = [Authority, Territory];

import type { CitedNoun } from "../cited-noun.js";
import { referTerritory, Territory } from "./territory.js";
import { TerritoryResolver } from "./territory.resolver.js";
import { DISTRICTS, TOWNS } from "./territory.table.js";

export const TERRITORY_NOUN: CitedNoun = {
  entities: [Territory],
  resolvers: [TerritoryResolver],
  tables: [DISTRICTS, TOWNS],
  references: { Territory: referTerritory },
};

import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import type { TerritoryPage } from "../paging/territory-page.js";
import { Figure } from "./figure.js";
import { FigureConnection, FigureResolver } from "./figure.resolver.js";
import { FIGURES } from "./figure.table.js";

export const FIGURE_NOUN: CitedNoun = {
  entities: [Figure],
  resolvers: [
    FigureResolver,
    createDatedResolver<TerritoryPage<Figure>>(FigureConnection, ({ territoryAgs }) => [territoryAgs]),
  ],
  tables: [FIGURES],
};

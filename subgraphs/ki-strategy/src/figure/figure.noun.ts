import type { CitedNoun } from "../cited-noun.js";
import { Figure } from "./figure.js";
import { FigureResolver } from "./figure.resolver.js";
import { FIGURES } from "./figure.table.js";

export const FIGURE_NOUN: CitedNoun = {
  entities: [Figure],
  resolvers: [FigureResolver],
  tables: [FIGURES],
};

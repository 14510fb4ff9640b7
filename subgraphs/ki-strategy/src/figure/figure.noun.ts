import type { Noun } from "../noun.js";
import { Figure } from "./figure.js";
import { FigureResolver } from "./figure.resolver.js";
import { FIGURES } from "./figure.table.js";

export const FIGURE_NOUN: Noun = {
  entities: [Figure],
  resolvers: [FigureResolver],
  tables: [FIGURES],
};

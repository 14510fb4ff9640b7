import type { CitedNoun } from "../cited-noun.js";
import { Measure } from "./measure.js";
import { MeasureResolver } from "./measure.resolver.js";
import { MEASURES } from "./measure.table.js";

export const MEASURE_NOUN: CitedNoun = {
  entities: [Measure],
  resolvers: [MeasureResolver],
  tables: [MEASURES],
  cited: [Measure],
};

import type { CitedNoun } from "../cited-noun.js";
import { Inference } from "./inference.js";
import { createInferenceResolver } from "./inference.resolver.js";
import { INFERENCES } from "./inference.table.js";
import { INFERRED_TABLES } from "./inferred-tables.js";

export const INFERENCE_NOUN: CitedNoun = {
  entities: [Inference],
  resolvers: [...INFERRED_TABLES.values()].map(({ entity }) => createInferenceResolver(entity)),
  tables: [INFERENCES],
};

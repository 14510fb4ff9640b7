import type { Noun } from "../noun.js";
import { Accompaniment } from "./accompaniment.js";
import { AccompanimentResolver, AccompanimentSourceResolver } from "./accompaniment.resolver.js";
import { ACCOMPANIMENTS } from "./accompaniment.table.js";
import { PersonsPerPostResolver } from "./persons-per-post.resolver.js";

export const ACCOMPANIMENT_NOUN: Noun = {
  entities: [Accompaniment],
  resolvers: [AccompanimentResolver, AccompanimentSourceResolver, PersonsPerPostResolver],
  tables: [ACCOMPANIMENTS],
};

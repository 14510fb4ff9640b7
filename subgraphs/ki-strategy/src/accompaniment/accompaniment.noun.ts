import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import { Accompaniment } from "./accompaniment.js";
import { AccompanimentResolver, AccompanimentSourceResolver } from "./accompaniment.resolver.js";
import { ACCOMPANIMENTS } from "./accompaniment.table.js";
import { PersonsPerPost } from "./persons-per-post.js";
import { PersonsPerPostResolver } from "./persons-per-post.resolver.js";

export const ACCOMPANIMENT_NOUN: CitedNoun = {
  entities: [Accompaniment],
  resolvers: [
    AccompanimentResolver,
    AccompanimentSourceResolver,
    PersonsPerPostResolver,
    createDatedResolver(PersonsPerPost, ({ ags }) => [ags]),
  ],
  tables: [ACCOMPANIMENTS],
};

import type { CitedNoun } from "../cited-noun.js";
import { Competence } from "./competence.js";
import { CompetenceResolver, TerritoryCompetencesResolver } from "./competence.resolver.js";
import { COMPETENCES } from "./competence.table.js";

export const COMPETENCE_NOUN: CitedNoun = {
  entities: [Competence],
  resolvers: [CompetenceResolver, TerritoryCompetencesResolver],
  tables: [COMPETENCES],
};

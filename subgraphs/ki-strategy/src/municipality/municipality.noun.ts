import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import { MemberMunicipality } from "./member-municipality.js";
import { MunicipalityResolver } from "./municipality.resolver.js";
import { MunicipalityFact } from "./municipality-fact.js";
import { MUNICIPALITY_FACTS } from "./municipality-fact.table.js";
import { MunicipalityFactsResolver } from "./municipality-facts.resolver.js";
import { MunicipalityProvidersResolver } from "./municipality-providers.resolver.js";

export const MUNICIPALITY_NOUN: CitedNoun = {
  entities: [MunicipalityFact],
  resolvers: [
    MunicipalityResolver,
    MunicipalityFactsResolver,
    MunicipalityProvidersResolver,
    createDatedResolver(MemberMunicipality, ({ ags8 }) => [ags8]),
  ],
  tables: [MUNICIPALITY_FACTS],
  cited: [MunicipalityFact],
};

import { Ags, Decimal, LocalDate } from "@kim-hub/kit/scalars";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { MunicipalityFact } from "./municipality-fact.js";
import { MUNICIPALITY_FACTS } from "./municipality-fact.table.js";

/** What is known of the member municipalities. */
export const MUNICIPALITY_FACT_RECORD: RecordTable<MunicipalityFact> = {
  table: MUNICIPALITY_FACTS,
  term: "what is known of a municipality (Einbindung der Gemeinde)",
  fields: {
    municipality: required(Ags),
    position: required(String, "Its place in the list, in three digits."),
    validFrom: optional(LocalDate),
    validTo: optional(LocalDate),
    ownYouthOffice: optional(Boolean),
    integrationCouncil: optional(Boolean, "Integrationsrat or Integrationsausschuss."),
    inCommonConcept: optional(Boolean),
    casemanagerFte: optional(Decimal),
    ...CITATION,
  },
  territoryOf: ({ municipalityAgs }) => municipalityAgs,
};

import { optional, required } from "@kim-hub/records/column";
import { PLACE } from "@kim-hub/records/place";
import { createTable } from "@kim-hub/records/table";
import { DATE, FTE } from "@kim-hub/records/text-rules";
import { YES_NO } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { TOWN } from "../territory/territory-columns.js";
import { MunicipalityFact } from "./municipality-fact.js";

/** Statements of documents on member municipalities; of two facts for one day the later in the file holds. */
export const MUNICIPALITY_FACTS = createTable({
  file: "municipality-facts.csv",
  entity: MunicipalityFact,
  key: ["municipality", "position"],
  columns: {
    municipality: required(TOWN, { property: "municipalityAgs" }),
    position: PLACE,
    valid_from: optional(DATE),
    valid_to: optional(DATE),
    own_youth_office: optional(YES_NO),
    integration_council: optional(YES_NO, { description: "Integrationsrat or Integrationsausschuss." }),
    in_common_concept: optional(YES_NO),
    casemanager_fte: optional(FTE),
    ...CITATION,
  },
  recorded: {
    term: "what is known of a municipality (Einbindung der Gemeinde)",
    ownerOf: ({ municipalityAgs }) => municipalityAgs,
  },
});

import { Ags, Decimal } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { CaseManagementProvider } from "./case-management-provider.js";
import { CASE_MANAGEMENT_PROVIDERS } from "./case-management-provider.table.js";
import { DataProtectionRegime } from "./data-protection-regime.js";
import { ProviderKind } from "./provider-kind.js";

/** Who does case management in the territory and its towns. */
export const CASE_MANAGEMENT_PROVIDER_RECORD: RecordTable<CaseManagementProvider> = {
  table: CASE_MANAGEMENT_PROVIDERS,
  term: "who does case management in a municipality (Träger des Case Managements)",
  fields: {
    municipality: required(Ags),
    position: required(String, "Its place in the list, in three digits."),
    kind: required(ProviderKind),
    authority: optional(ID, "The office, where it is one that is recorded."),
    organisation: optional(String, "The provider by name, where it is not."),
    employer: optional(String, "Anstellungsträger."),
    supervision: optional(String, "Fachaufsicht."),
    regime: optional(DataProtectionRegime),
    validFrom: optional(String, "Day, month or year as far as a document gives it."),
    validTo: optional(String, "Day, month or year as far as a document gives it."),
    fte: optional(Decimal),
    ...CITATION,
  },
  territoryOf: ({ municipalityAgs }) => municipalityAgs,
};

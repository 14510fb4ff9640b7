import { Office } from "@kim-hub/kit/office";
import { registerEnumType } from "type-graphql";

/** The kind of agency at which a person is, as a steering group sees it. */
export enum AgencyKind {
  CM = "CM",
  ABH = "ABH",
  EBH = "EBH",
}

registerEnumType(AgencyKind, {
  name: "AgencyKind",
  description: "Kind of agency on a path (Art der Stelle).",
  valuesConfig: {
    CM: { description: "Case Management." },
    ABH: { description: "Ausländerbehörde." },
    EBH: { description: "Einbürgerungsbehörde." },
  },
});

/** The agency kind that an office's segments are shown under. */
export const AGENCY_KIND: Readonly<Record<Office, AgencyKind>> = {
  [Office.CASE_MANAGEMENT]: AgencyKind.CM,
  [Office.IMMIGRATION]: AgencyKind.ABH,
  [Office.NATURALISATION]: AgencyKind.EBH,
};

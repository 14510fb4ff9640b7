import { registerEnumType } from "type-graphql";

/** The four kinds of authority that carry the programme. */
export enum AuthorityKind {
  IMMIGRATION_OFFICE = "IMMIGRATION_OFFICE",
  NATURALISATION_OFFICE = "NATURALISATION_OFFICE",
  INTEGRATION_CENTRE = "INTEGRATION_CENTRE",
  CASE_MANAGEMENT = "CASE_MANAGEMENT",
}

registerEnumType(AuthorityKind, {
  name: "AuthorityKind",
  description: "Kind of an authority (Art der Behörde).",
  valuesConfig: {
    IMMIGRATION_OFFICE: { description: "Ausländerbehörde.\nIds begin with ABH." },
    NATURALISATION_OFFICE: { description: "Einbürgerungsbehörde.\nIds begin with EBH." },
    INTEGRATION_CENTRE: { description: "Kommunales Integrationszentrum.\nIds begin with KI." },
    CASE_MANAGEMENT: { description: "Rechtskreisübergreifendes individuelles Case Management.\nIds begin with CM." },
  },
});

import { registerEnumType } from "type-graphql";

/** The kinds of a gap, by the missing thing. */
export enum ServiceGapType {
  NO_OFFER = "NO_OFFER",
  WAITING_TIME = "WAITING_TIME",
  NO_ENTITLEMENT = "NO_ENTITLEMENT",
  UNCLEAR_COMPETENCE = "UNCLEAR_COMPETENCE",
  LANGUAGE_BARRIER = "LANGUAGE_BARRIER",
  DOCUMENTS_MISSING = "DOCUMENTS_MISSING",
  TRANSPORT = "TRANSPORT",
}

registerEnumType(ServiceGapType, {
  name: "ServiceGapType",
  description: "What is missing (Art der Versorgungslücke).",
  valuesConfig: {
    NO_OFFER: { description: "Kein Angebot." },
    WAITING_TIME: { description: "Wartezeit." },
    NO_ENTITLEMENT: { description: "Kein Anspruch." },
    UNCLEAR_COMPETENCE: { description: "Unklare Zuständigkeit." },
    LANGUAGE_BARRIER: { description: "Sprachbarriere." },
    DOCUMENTS_MISSING: { description: "Fehlende Dokumente." },
    TRANSPORT: { description: "Mobilität, vor allem im ländlichen Raum." },
  },
});

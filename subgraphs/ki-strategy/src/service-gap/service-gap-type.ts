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
    NO_OFFER: { description: "There is no offer (kein Angebot)." },
    WAITING_TIME: { description: "Waiting time (Wartezeit)." },
    NO_ENTITLEMENT: { description: "No entitlement (kein Anspruch)." },
    UNCLEAR_COMPETENCE: { description: "Unclear competence (unklare Zuständigkeit)." },
    LANGUAGE_BARRIER: { description: "Language barrier (Sprachbarriere)." },
    DOCUMENTS_MISSING: { description: "Documents are missing (fehlende Dokumente)." },
    TRANSPORT: { description: "Transport, above all in rural areas (Mobilität, ländlicher Raum)." },
  },
});

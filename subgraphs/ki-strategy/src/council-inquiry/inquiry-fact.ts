import { registerEnumType } from "type-graphql";

/** A fact that an answer to a council can lack. */
export enum InquiryFact {
  GRANT = "GRANT",
  PASS_THROUGH = "PASS_THROUGH",
  EXPENDITURE = "EXPENDITURE",
  OWN_ABH = "OWN_ABH",
  OWN_YOUTH_OFFICE = "OWN_YOUTH_OFFICE",
  INTEGRATION_COUNCIL = "INTEGRATION_COUNCIL",
  EXTRA_COORDINATION_GRANT = "EXTRA_COORDINATION_GRANT",
  FUNDING_OUTLINE = "FUNDING_OUTLINE",
  OUTLINE_ACTORS = "OUTLINE_ACTORS",
  INCLUSION_CLAUSE = "INCLUSION_CLAUSE",
  PLANS = "PLANS",
  STEERING_GROUP_MEMBERS = "STEERING_GROUP_MEMBERS",
  PROJECT_GROUPS = "PROJECT_GROUPS",
  REPORTING_DUTY = "REPORTING_DUTY",
  PAPERS = "PAPERS",
  STATEMENT = "STATEMENT",
  LUMP_SUM_B3 = "LUMP_SUM_B3",
  POSTS_B3 = "POSTS_B3",
}

registerEnumType(InquiryFact, {
  name: "InquiryFact",
  description: "A fact that an answer to a Große Anfrage needs.",
  valuesConfig: {
    GRANT: {
      description: "Bewilligung.\nAmount granted by the state to the municipality itself (fachbezogene Pauschale).",
    },
    PASS_THROUGH: { description: "Weiterleitung.\nAmount that the Kreis passed on." },
    EXPENDITURE: { description: "Ausgaben nach Fördergegenständen.\nWhat the money was spent on." },
    OWN_ABH: { description: "Eigene Ausländerbehörde.\nWhether it has one." },
    OWN_YOUTH_OFFICE: { description: "Eigenes Jugendamt.\nWhether it has one." },
    INTEGRATION_COUNCIL: { description: "Integrationsrat oder Integrationsausschuss.\nWhether it has one, and which." },
    EXTRA_COORDINATION_GRANT: {
      description: "Weitere Koordinierungsstelle.\nWhether one was granted for it.",
    },
    FUNDING_OUTLINE: { description: "Förderskizze.\nThe outline itself." },
    OUTLINE_ACTORS: { description: "Beteiligte an der Förderskizze.\nWho took part in writing it." },
    INCLUSION_CLAUSE: { description: "Aussage der Förderskizze zur Gemeinde." },
    PLANS: { description: "Planungen.\nFor the last year asked for and the years after it." },
    STEERING_GROUP_MEMBERS: { description: "Besetzung der Lenkungsgruppe." },
    PROJECT_GROUPS: { description: "Projektgruppen und weitere Gremien.\nWhether they were set up, and with whom." },
    REPORTING_DUTY: {
      description: "Beteiligung des Integrationsausschusses.",
    },
    PAPERS: { description: "Vorlagen.\nPapers on the programme for councils and committees." },
    STATEMENT: { description: "Stellungnahme der Verwaltung.\nThe reason in its words." },
    LUMP_SUM_B3: { description: "Fachbezogene Pauschale des Bausteins 3." },
    POSTS_B3: { description: "Geförderte Stellen des Bausteins 3." },
  },
});

import { registerEnumType } from "type-graphql";

/** What an answer to a council can lack. */
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
      description: "Amount granted by the state to the municipality itself (Bewilligung, fachbezogene Pauschale).",
    },
    PASS_THROUGH: { description: "Amount that the Kreis passed on (Weiterleitung)." },
    EXPENDITURE: { description: "What the money was spent on (Ausgaben nach Fördergegenständen)." },
    OWN_ABH: { description: "Whether it has an Ausländerbehörde of its own." },
    OWN_YOUTH_OFFICE: { description: "Whether it has a Jugendamt of its own." },
    INTEGRATION_COUNCIL: { description: "Whether it has an Integrationsrat or Integrationsausschuss, and which." },
    EXTRA_COORDINATION_GRANT: {
      description: "Whether a further coordination post was granted for it (weitere Koordinierungsstelle).",
    },
    FUNDING_OUTLINE: { description: "The funding outline itself (Förderskizze)." },
    OUTLINE_ACTORS: { description: "Who took part in writing the funding outline." },
    INCLUSION_CLAUSE: { description: "What the funding outline says of the municipality." },
    PLANS: { description: "Plans for the last year asked for and the years after it." },
    STEERING_GROUP_MEMBERS: { description: "Who sits in the steering group (Besetzung der Lenkungsgruppe)." },
    PROJECT_GROUPS: { description: "Whether project groups and further bodies were set up, and with whom." },
    REPORTING_DUTY: {
      description: "How the integration committee takes part (Beteiligung des Integrationsausschusses).",
    },
    PAPERS: { description: "Papers on the programme for councils and committees (Vorlagen)." },
    STATEMENT: { description: "The reason in the words of the administration (Stellungnahme)." },
    LUMP_SUM_B3: { description: "Amount of the fachbezogene Pauschale of Baustein 3." },
    POSTS_B3: { description: "Posts funded by Baustein 3." },
  },
});

import type { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { LegalDomain } from "@kim-hub/kit/legal-domain";

/** An answer to a need: what is agreed, which service helps, by which law, and who gives it. */
export interface Offer {
  readonly goal: string;
  readonly service: string;
  readonly legalDomain: LegalDomain;
  readonly organisation: string;
}

type Words = readonly [goal: string, service: string, domain: `${LegalDomain}`, organisation: string];

const WORDS: Readonly<Record<FieldOfNeed, Words>> = {
  RESIDENCE_LAW: ["Aufenthalt verfestigen", "Beratung zum Aufenthaltsrecht", "AUFENTHG", "Rechtsberatung"],
  FIRST_ORIENTATION: ["Sich am Ort zurechtfinden", "Erstorientierungskurs", "NONE", "Volkshochschule"],
  LANGUAGE: ["Sprachprüfung B1 bestehen", "Integrationskurs", "AUFENTHG", "Sprachschule"],
  WORK: ["Arbeit aufnehmen", "Vermittlung in Arbeit", "SGB_II", "Jobcenter"],
  TRAINING_AND_RECOGNITION: ["Abschluss anerkennen lassen", "Förderung der Ausbildung", "SGB_III", "Kammer"],
  SCHOOL_AND_CHILDCARE: ["Platz in Kita oder Schule finden", "Betreuungsplatz", "SGB_VIII", "Jugendamt"],
  HOUSING: ["Eigene Wohnung beziehen", "Hilfe bei der Wohnungssuche", "WOHNRECHT", "Wohnungsamt"],
  HEALTH: ["Behandlung beginnen", "Fachärztliche Behandlung", "SGB_V", "Gesundheitszentrum"],
  FAMILY: ["Hilfe zur Erziehung annehmen", "Familienhilfe", "SGB_VIII", "Familienberatung"],
  DEBTS: ["Schulden regulieren", "Schuldnerberatung", "SGB_XII", "Schuldnerberatung"],
  CIVIC_ENGAGEMENT: ["In einem Verein mitwirken", "Begleitung durch Ehrenamtliche", "NONE", "Freiwilligenagentur"],
};

/** The offer that answers a need of this field. */
export function offerFor(field: FieldOfNeed): Offer {
  const [goal, service, domain, organisation] = WORDS[field];

  return {
    goal: marked(goal),
    service: marked(service),
    legalDomain: LegalDomain[domain],
    organisation: marked(organisation),
  };
}

function marked(text: string): string {
  return `${text} (erfunden)`;
}

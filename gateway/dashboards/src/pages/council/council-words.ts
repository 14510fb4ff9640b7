import type { Language } from "../../words/language.js";

interface CouncilWords {
  readonly title: string;
  readonly searchIntroduction: string;
  readonly search: string;
  readonly searchHint: string;
  readonly find: string;
  readonly found: (count: number, searched: string) => string;
  readonly notFound: (searched: string) => string;
  readonly inDistrict: (district: string) => string;
  readonly key: (ags: string) => string;
  readonly introduction: (municipality: string) => string;
  readonly runBy: (steering: string) => string;
  readonly questions: string;
  readonly question: (number: string) => string;
  readonly wording: string;
  readonly lacks: string;
  readonly lacksNothing: string;
  readonly lackCount: (lacking: number, all: number) => string;
  readonly nothingRecorded: string;
  readonly missing: string;
  readonly nothingMissing: string;
  readonly source: (names: string) => string;
  readonly asOf: (day: string, status: string) => string;
  readonly otherMunicipality: string;
  readonly numberHeader: string;
  readonly wordingHeader: string;
}

export const COUNCIL_WORDS: Readonly<Record<Language, CouncilWords>> = {
  de: {
    title: "Große Anfrage",
    searchIntroduction:
      "Suchen Sie eine Gemeinde oder einen Kreis in Nordrhein-Westfalen. Sie finden dort die Antworten auf die Fragen einer Großen Anfrage zum Kommunalen Integrationsmanagement.",
    search: "Name oder Schlüssel der Gemeinde",
    searchHint: "Zum Beispiel Bornheim oder 05382012. Ein Teil genügt.",
    find: "Suchen",
    found: (count, searched) => `${count} Treffer für „${searched}“`,
    notFound: (searched) => `Keine Gemeinde und kein Kreis passt zu „${searched}“.`,
    inDistrict: (district) => `gehört zu: ${district}`,
    key: (ags) => `Schlüssel ${ags}`,
    introduction: (municipality) =>
      `Antworten auf die Fragen einer Großen Anfrage für ${municipality}, aus den erfassten Unterlagen. Zu jeder Frage steht, was fehlt und wer es erfassen müsste.`,
    runBy: (steering) => `Träger des Programms: ${steering}.`,
    questions: "Fragen",
    question: (number) => `Frage ${number}`,
    wording:
      "Der Wortlaut der Fragen stammt aus der Großen Anfrage der Stadt Bornheim von 2022 und ist nicht geändert. Die Antworten gelten für die gewählte Gemeinde und die gewählten Jahre.",
    lacks: "es fehlen Angaben",
    lacksNothing: "nichts fehlt",
    lackCount: (lacking, all) => `Zu ${lacking} von ${all} Fragen fehlen Angaben.`,
    nothingRecorded: "Zu dieser Frage ist nichts erfasst.",
    missing: "Was fehlt und wer es erfassen müsste",
    nothingMissing: "Zu dieser Frage fehlt keine Angabe.",
    source: (names) => `Quelle: Angaben von ${names}, erfasst beim Kommunalen Integrationszentrum`,
    asOf: (day, status) => `Stand: ${day} (${status})`,
    otherMunicipality: "Andere Gemeinde suchen",
    numberHeader: "Frage",
    wordingHeader: "Wortlaut",
  },
  en: {
    title: "Council inquiry",
    searchIntroduction:
      "Search for a municipality or a district of North Rhine-Westphalia. You find there the answers to the questions of a council's inquiry (Große Anfrage) on Kommunales Integrationsmanagement.",
    search: "Name or key of the municipality",
    searchHint: "For example Bornheim or 05382012. A part is enough.",
    find: "Search",
    found: (count, searched) => `${count} found for “${searched}”`,
    notFound: (searched) => `No municipality and no district matches “${searched}”.`,
    inDistrict: (district) => `belongs to: ${district}`,
    key: (ags) => `key ${ags}`,
    introduction: (municipality) =>
      `Answers to the questions of a council's inquiry for ${municipality}, from the documents on record. For each question it says what is missing and who would have to record it.`,
    runBy: (steering) => `The programme is run by: ${steering}.`,
    questions: "Questions",
    question: (number) => `Question ${number}`,
    wording:
      "The wording of the questions is taken from the inquiry of the town of Bornheim of 2022, unchanged and in German. The answers are for the chosen municipality and years.",
    lacks: "facts are missing",
    lacksNothing: "nothing is missing",
    lackCount: (lacking, all) => `Facts are missing for ${lacking} of ${all} questions.`,
    nothingRecorded: "Nothing is recorded for this question.",
    missing: "What is missing, and who would have to record it",
    nothingMissing: "No fact is missing for this question.",
    source: (names) => `Source: records of ${names}, kept by the integration centre (KI)`,
    asOf: (day, status) => `As of ${day} (${status})`,
    otherMunicipality: "Search for another municipality",
    numberHeader: "Question",
    wordingHeader: "Wording",
  },
};

import type { Language } from "../../words/language.js";

interface ProtectionWords {
  readonly title: string;
  readonly introduction: string;
  readonly record: string;
  readonly recordIntroduction: string;
  readonly measures: string;
  readonly searches: string;
  readonly searchesIntroduction: string;
  readonly samples: string;
  readonly retention: string;
  readonly retentionIntroduction: string;
  readonly logs: string;
  readonly back: string;
  readonly responsible: string;
  readonly activity: string;
  readonly joint: string;
  readonly thirdCountries: string;
  readonly policyVersion: string;
  readonly purposes: string;
  readonly persons: string;
  readonly recipients: string;
  readonly data: string;
  readonly writers: string;
  readonly erasure: string;
  readonly fieldsAsCsv: string;
  readonly fields: string;
  readonly print: string;
}

export const PROTECTION_WORDS: Readonly<Record<Language, ProtectionWords>> = {
  de: {
    title: "Datenschutz",
    introduction: "Was die Stellen verarbeiten, wer auf Daten zugegriffen hat und was zu löschen wäre.",
    record: "Verzeichnis von Verarbeitungstätigkeiten",
    recordIntroduction: "Je Stelle, nach Art. 30 DSGVO. Es entsteht aus dem Schema und den Zugriffsregeln, die gelten.",
    measures: "Technische und organisatorische Maßnahmen",
    searches: "Zugriffe auf die Daten einer Person",
    searchesIntroduction:
      "Sie suchen mit dem Pseudonym oder dem Aktenzeichen. Es wird im Formular gesendet und steht in keiner Adresse.",
    samples: "Stichproben und Zugriffe ohne gültige Grundlage",
    retention: "Löschfristen",
    retentionIntroduction:
      "Was an einem Stichtag schon gelöscht sein müsste, und welche Verknüpfungen hätten enden müssen.",
    logs: "Protokolle und Regeln",
    back: "Zum Datenschutz",
    responsible: "Verantwortlich",
    activity: "Tätigkeit",
    joint: "Gemeinsame Verantwortung",
    thirdCountries: "Drittländer",
    policyVersion: "Zugriffsregeln, Fassung",
    purposes: "Zwecke",
    persons: "Betroffene Personen",
    recipients: "Andere Stellen, die einzelne Felder erhalten",
    data: "Datenkategorien",
    writers: "Geschrieben von",
    erasure: "Löschfristen",
    fieldsAsCsv: "Alle Felder als CSV-Datei",
    fields: "Felder",
    print: "Drucken",
  },
  en: {
    title: "Data protection",
    introduction: "What the offices process, who has accessed data, and what would have to be deleted.",
    record: "Record of processing activities",
    recordIntroduction:
      "By office, Art. 30 GDPR. It is made from the schema and the access rules in force. Its words are German.",
    measures: "Technical and organisational measures",
    searches: "Accesses to the data of a person",
    searchesIntroduction: "You search by pseudonym or file reference. It is sent in the form and stands in no address.",
    samples: "Samples, and accesses without a valid basis",
    retention: "Retention",
    retentionIntroduction: "What should have been deleted by a day, and which links should have ended.",
    logs: "Logs and rules",
    back: "To data protection",
    responsible: "Controller",
    activity: "Activity",
    joint: "Joint responsibility",
    thirdCountries: "Third countries",
    policyVersion: "Access rules, version",
    purposes: "Purposes",
    persons: "Persons concerned",
    recipients: "Other offices that get single fields",
    data: "Categories of data",
    writers: "Written by",
    erasure: "Retention",
    fieldsAsCsv: "All fields as a CSV file",
    fields: "Fields",
    print: "Print",
  },
};

import type { Language } from "../../words/language.js";
import type { QueryGroup } from "./group-queries.js";

interface QueryWords {
  readonly title: string;
  readonly introduction: string;
  readonly parameters: string;
  readonly optional: string;
  readonly purpose: string;
  readonly assignment: string;
  readonly assignmentHint: string;
  readonly run: string;
  readonly yes: string;
  readonly no: string;
  readonly choose: string;
  readonly result: string;
  readonly asCsv: string;
  readonly asReceipt: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly print: string;
  readonly receipt: string;
  readonly noReceipt: string;
  readonly sources: string;
  readonly about: string;
  readonly version: string;
  readonly basis: string;
  readonly owner: string;
  readonly validUntil: string;
  readonly approvedBy: string;
  readonly operation: string;
  readonly filters: string;
  readonly noFilters: string;
  readonly passed: string;
  readonly finding: string;
  readonly missing: string;
  readonly unreadable: string;
  readonly refused: string;
  readonly passesIf: (criterion: string) => string;
  readonly groups: Readonly<Record<QueryGroup, string>>;
  readonly verify: string;
  readonly signedAt: string;
  readonly hash: string;
  readonly headersGerman: string;
}

export const QUERY_WORDS: Readonly<Record<Language, QueryWords>> = {
  de: {
    title: "Abfragen",
    introduction: "Gespeicherte, freigegebene Abfragen, die Ihre Rolle ausführen darf.",
    parameters: "Angaben",
    optional: "freiwillig",
    purpose: "Zu welchem Zweck fragen Sie?",
    assignment: "Aktenzeichen des Prüfauftrags",
    assignmentHint:
      "Wie es die geprüfte Behörde erfasst hat. Leer bleibt es, wenn Sie Ihre eigene Behörde prüfen oder nach veröffentlichten Kennzahlen fragen.",
    run: "Anzeigen",
    yes: "Ja",
    no: "Nein",
    choose: "Bitte wählen",
    result: "Ergebnis",
    asCsv: "Tabellen als CSV-Datei",
    asReceipt: "Beleg als Datei (JSON)",
    copyLink: "Adresse dieser Ansicht kopieren",
    copied: "Kopiert.",
    print: "Drucken",
    receipt: "Beleg",
    noReceipt: "ohne Beleg",
    sources: "Quellen",
    about: "Über diese Abfrage",
    version: "Version",
    basis: "Rechtsgrundlage",
    owner: "Verantwortlich",
    validUntil: "Gültig bis",
    approvedBy: "Freigegeben von",
    operation: "Wortlaut der Abfrage",
    filters: "Filter",
    noFilters: "keine",
    passed: "Die Prüfung ist bestanden.",
    finding: "Die Prüfung ergibt eine Feststellung.",
    missing: "Diese Angabe fehlt.",
    unreadable: "Diese Angabe ist nicht lesbar.",
    refused: "Diese Angabe verletzt eine Regel der Abfrage.",
    passesIf: (criterion) => `Bestanden ist die Prüfung, wenn ${criterion}.`,
    groups: { AUDITS: "Prüfungen", FIGURES: "Kennzahlen", WORK: "Laufende Arbeit" },
    verify: "Einen Beleg prüfen",
    signedAt: "Ausgeführt",
    hash: "Prüfsumme des Belegs",
    headersGerman: "",
  },
  en: {
    title: "Queries",
    introduction: "Saved and approved queries that your role may run.",
    parameters: "Values",
    optional: "optional",
    purpose: "For which purpose do you ask?",
    assignment: "Reference of the audit assignment",
    assignmentHint:
      "As the audited authority has recorded it. Leave it empty if you audit your own authority or ask for published figures.",
    run: "Show",
    yes: "Yes",
    no: "No",
    choose: "Please choose",
    result: "Result",
    asCsv: "Tables as a CSV file",
    asReceipt: "Receipt as a file (JSON)",
    copyLink: "Copy the address of this view",
    copied: "Copied.",
    print: "Print",
    receipt: "Receipt",
    noReceipt: "without receipt",
    sources: "Sources",
    about: "About this query",
    version: "Version",
    basis: "Legal basis",
    owner: "Responsible",
    validUntil: "Valid until",
    approvedBy: "Approved by",
    operation: "Text of the query",
    filters: "Filters",
    noFilters: "none",
    passed: "The audit passes.",
    finding: "The audit has a finding.",
    missing: "This value is missing.",
    unreadable: "This value cannot be read.",
    refused: "This value breaks a rule of the query.",
    passesIf: (criterion) => `The audit passes if ${criterion}.`,
    groups: { AUDITS: "Audits", FIGURES: "Figures", WORK: "Work at hand" },
    verify: "Verify a receipt",
    signedAt: "Run at",
    hash: "Hash of the receipt",
    headersGerman: "The headers of the tables are German, as the sheet of the query has them.",
  },
};

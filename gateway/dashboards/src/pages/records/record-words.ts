import type { Language } from "../../words/language.js";

interface RecordWords {
  readonly title: string;
  readonly introduction: string;
  readonly upload: string;
  readonly uploadIntroduction: string;
  readonly newRow: string;
  readonly newTitle: (term: string) => string;
  readonly correctTitle: (term: string, id: string) => string;
  readonly ownRows: string;
  readonly noRows: string;
  readonly more: string;
  readonly back: string;
  readonly backTo: (term: string) => string;
  readonly history: string;
  readonly save: string;
  readonly optional: string;
  readonly choose: string;
  readonly yes: string;
  readonly no: string;
  readonly missing: string;
  readonly noNumber: string;
  readonly broken: string;
  readonly faults: string;
  readonly taken: string;
  readonly conflict: string;
  readonly newState: string;
  readonly saved: string;
  readonly now: (value: string) => string;
  readonly empty: string;
  /** How values of a type are written. */
  readonly forms: Readonly<Record<string, string>>;
  readonly file: (number: number) => string;
  readonly fileName: (number: number) => string;
  readonly fileNameHint: string;
  readonly fileHint: string;
  readonly check: string;
  readonly importNow: string;
  readonly report: string;
  readonly outcome: Readonly<Record<"DRY_RUN" | "FAULTS" | "WRITTEN", string>>;
  readonly filesTitle: string;
  readonly fileColumns: readonly string[];
  readonly faultsTitle: string;
  readonly faultColumns: readonly string[];
}

export const RECORD_WORDS: Readonly<Record<Language, RecordWords>> = {
  de: {
    title: "Erfassen und berichtigen",
    introduction: "Hier erfassen und berichtigen Sie die Angaben Ihres Gebiets. Jede Änderung steht in der Historie.",
    upload: "CSV-Dateien hochladen",
    uploadIntroduction:
      "Fügen Sie den Inhalt der Dateien ein. Der Hub prüft sie zuerst in einem Probelauf und schreibt dabei nichts.",
    newRow: "Neu erfassen",
    newTitle: (term) => `${term}: neu erfassen`,
    correctTitle: (term, id) => `${term} ${id}: berichtigen`,
    ownRows: "Eigene Zeilen",
    noRows: "Hier ist noch nichts erfasst.",
    more: "Weitere Zeilen",
    back: "Zur Übersicht",
    backTo: (term) => `Eigene Zeilen: ${term}`,
    history: "Historie",
    save: "Speichern",
    optional: "freiwillig",
    choose: "Bitte wählen",
    yes: "ja",
    no: "nein",
    missing: "Bitte füllen Sie dieses Feld aus.",
    noNumber: "Bitte geben Sie eine ganze Zahl an.",
    broken: "Diese Angabe verletzt eine Regel.",
    faults: "Es ist nichts gespeichert. Bitte prüfen Sie die Angaben.",
    taken:
      "Unter diesem Schlüssel ist schon etwas erfasst. Berichtigen Sie die Zeile, oder wählen Sie einen anderen Schlüssel.",
    conflict:
      "Inzwischen hat jemand anderes diese Zeile geändert. Ihre Angaben stehen noch im Formular; wo der neue Stand anders ist, steht er darunter. Wenn Sie jetzt speichern, ersetzen Ihre Angaben den neuen Stand.",
    newState: "Nur den neuen Stand zeigen",
    saved: "Gespeichert.",
    now: (value) => `Jetziger Stand: ${value}`,
    empty: "leer",
    forms: {
      Decimal: "Mit zwei Nachkommastellen, z. B. 2,50.",
      BigInt: "In Cent, z. B. 150000 für 1.500 Euro.",
      Month: "Z. B. 2024-03.",
      Quarter: "Z. B. 2024-Q1.",
      LIST: "Mehrere mit einem senkrechten Strich dazwischen.",
    },
    file: (number) => `Inhalt der Datei ${number}`,
    fileName: (number) => `Name der Datei ${number}`,
    fileNameHint: "So, wie der Import sie kennt, z. B. milestones.csv.",
    fileHint: "CSV mit Kopfzeile, auch wie deutsches Excel sie schreibt.",
    check: "Prüfen (Probelauf)",
    importNow: "Jetzt importieren",
    report: "Bericht",
    outcome: {
      DRY_RUN: "Probelauf: Nichts ist geschrieben. Die Dateien haben keine Fehler.",
      FAULTS: "Nichts ist geschrieben: Die Dateien haben Fehler.",
      WRITTEN: "Die Zeilen sind geschrieben.",
    },
    filesTitle: "Dateien",
    fileColumns: ["Datei", "Gelesen", "Neu", "Geändert", "Unverändert", "Fehler"],
    faultsTitle: "Fehler",
    faultColumns: ["Datei", "Zeile", "Spalte", "Regel"],
  },
  en: {
    title: "Record and correct",
    introduction: "Here you record and correct what is known of your territory. Every change stands in the history.",
    upload: "Upload CSV files",
    uploadIntroduction: "Paste the content of the files. The hub first checks them in a dry run and writes nothing.",
    newRow: "Record a new one",
    newTitle: (term) => `${term}: record a new one`,
    correctTitle: (term, id) => `${term} ${id}: correct`,
    ownRows: "Own rows",
    noRows: "Nothing is recorded here yet.",
    more: "More rows",
    back: "Back to the list",
    backTo: (term) => `Own rows: ${term}`,
    history: "History",
    save: "Save",
    optional: "optional",
    choose: "Please choose",
    yes: "yes",
    no: "no",
    missing: "Please fill in this field.",
    noNumber: "Please write a whole number.",
    broken: "This value breaks a rule.",
    faults: "Nothing is saved. Please check the values.",
    taken: "Something is recorded under this key already. Correct that row, or choose another key.",
    conflict:
      "Somebody else has changed this row meanwhile. Your values still stand in the form; where the new state differs, it stands beneath. If you save now, your values replace the new state.",
    newState: "Show only the new state",
    saved: "Saved.",
    now: (value) => `Present state: ${value}`,
    empty: "empty",
    forms: {
      Decimal: "With two decimals, e.g. 2.50.",
      BigInt: "In cents, e.g. 150000 for 1,500 euros.",
      Month: "E.g. 2024-03.",
      Quarter: "E.g. 2024-Q1.",
      LIST: "Several with a vertical bar between them.",
    },
    file: (number) => `Content of file ${number}`,
    fileName: (number) => `Name of file ${number}`,
    fileNameHint: "As the import knows it, e.g. milestones.csv.",
    fileHint: "CSV with a header, also as German Excel writes it.",
    check: "Check (dry run)",
    importNow: "Import now",
    report: "Report",
    outcome: {
      DRY_RUN: "Dry run: nothing is written. The files have no faults.",
      FAULTS: "Nothing is written: the files have faults.",
      WRITTEN: "The rows are written.",
    },
    filesTitle: "Files",
    fileColumns: ["File", "Read", "New", "Changed", "Unchanged", "Faults"],
    faultsTitle: "Faults",
    faultColumns: ["File", "Line", "Column", "Rule"],
  },
};

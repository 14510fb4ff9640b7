import type { Language } from "../../../words/language.js";

interface UploadWords {
  readonly introduction: string;
  readonly choose: (number: number) => string;
  readonly chooseHint: string;
  readonly file: (number: number) => string;
  readonly fileName: (number: number) => string;
  readonly fileNameHint: string;
  readonly fileHint: string;
  readonly tooLarge: string;
  readonly check: string;
  readonly importNow: string;
  readonly report: string;
  readonly outcome: Readonly<Record<"DRY_RUN" | "FAULTS" | "WRITTEN", string>>;
  readonly asWindows1252: (file: string) => string;
  readonly filesTitle: string;
  readonly fileColumns: readonly string[];
  readonly faultsTitle: string;
  readonly faultColumns: readonly string[];
}

export const UPLOAD_WORDS: Readonly<Record<Language, UploadWords>> = {
  de: {
    introduction:
      "Wählen Sie die Dateien aus, oder fügen Sie ihren Inhalt ein. Der Hub prüft sie zuerst in einem Probelauf und schreibt dabei nichts. Alle Dateien zusammen dürfen höchstens 900 KB und 1.900 Zeilen haben.",
    choose: (number) => `CSV-Datei ${number} auswählen`,
    chooseHint:
      "CSV mit Kopfzeile, höchstens 900 KB: mit Komma getrennt, oder mit Semikolon, wie deutsches Excel sie schreibt.",
    file: (number) => `Inhalt der Datei ${number}`,
    fileName: (number) => `Name der Datei ${number}`,
    fileNameHint:
      "So, wie der Import sie kennt, z. B. milestones.csv. Bleibt das Feld leer, gilt der Name der ausgewählten Datei.",
    fileHint: "Oder den Inhalt hier einfügen. Ist eine Datei ausgewählt, gilt die Datei.",
    tooLarge:
      "Die Dateien sind zusammen zu groß; es ist nichts geschrieben. Auf einmal lassen sich höchstens 900 KB und 1.900 Zeilen importieren. Bitte teilen Sie die Zeilen auf mehrere Importe auf.",
    check: "Prüfen (Probelauf)",
    importNow: "Jetzt importieren",
    report: "Bericht",
    outcome: {
      DRY_RUN: "Probelauf: Nichts ist geschrieben. Die Dateien haben keine Fehler.",
      FAULTS: "Nichts ist geschrieben: Die Dateien haben Fehler.",
      WRITTEN: "Die Zeilen sind geschrieben.",
    },
    asWindows1252: (file) =>
      `${file} ist kein UTF-8 und wurde als Windows-1252 gelesen, wie Excel es schreibt. Bitte sehen Sie nach, ob die Umlaute stimmen.`,
    filesTitle: "Dateien",
    fileColumns: ["Datei", "Gelesen", "Neu", "Geändert", "Unverändert", "Fehler"],
    faultsTitle: "Fehler",
    faultColumns: ["Datei", "Zeile", "Spalte", "Regel"],
  },
  en: {
    introduction:
      "Choose the files, or paste their content. The hub first checks them in a dry run and writes nothing. All files together may have at most 900 KB and 1,900 lines.",
    choose: (number) => `Choose CSV file ${number}`,
    chooseHint: "CSV with a header, at most 900 KB: with commas, or with semicolons as German Excel writes it.",
    file: (number) => `Content of file ${number}`,
    fileName: (number) => `Name of file ${number}`,
    fileNameHint: "As the import knows it, e.g. milestones.csv. If the field is empty, the chosen file's name counts.",
    fileHint: "Or paste the content here. If a file is chosen, the file counts.",
    tooLarge:
      "The files are too large together; nothing is written. At most 900 KB and 1,900 lines can be imported at once. Please split the rows into several imports.",
    check: "Check (dry run)",
    importNow: "Import now",
    report: "Report",
    outcome: {
      DRY_RUN: "Dry run: nothing is written. The files have no faults.",
      FAULTS: "Nothing is written: the files have faults.",
      WRITTEN: "The rows are written.",
    },
    asWindows1252: (file) =>
      `${file} is no UTF-8 and was read as Windows-1252, as Excel writes it. Please see whether its umlauts are right.`,
    filesTitle: "Files",
    fileColumns: ["File", "Read", "New", "Changed", "Unchanged", "Faults"],
    faultsTitle: "Faults",
    faultColumns: ["File", "Line", "Column", "Rule"],
  },
};

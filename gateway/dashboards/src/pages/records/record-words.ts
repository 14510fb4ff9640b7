import type { Language } from "../../words/language.js";

interface RecordWords {
  readonly title: string;
  readonly introduction: string;
  readonly upload: string;
  readonly newRow: string;
  readonly newTitle: (term: string) => string;
  /** Of the window, so that it is read out first. */
  readonly refusedTitle: (title: string) => string;
  readonly correctTitle: (term: string, id: string) => string;
  readonly ownRows: string;
  readonly noRows: string;
  /** Where a field asks for a row, and there is none to choose. */
  readonly nothingToChoose: string;
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
  readonly forbidden: string;
  readonly faults: string;
  readonly taken: string;
  readonly conflict: string;
  readonly newState: string;
  readonly saved: string;
  readonly now: (value: string) => string;
  readonly empty: string;
}

export const RECORD_WORDS: Readonly<Record<Language, RecordWords>> = {
  de: {
    title: "Erfassen und berichtigen",
    introduction: "Hier erfassen und berichtigen Sie die Angaben Ihres Gebiets. Jede Änderung steht in der Historie.",
    upload: "CSV-Dateien hochladen",
    newRow: "Neu erfassen",
    newTitle: (term) => `${term}: neu erfassen`,
    refusedTitle: (title) => `Fehler – ${title}`,
    correctTitle: (term, id) => `${term} ${id}: berichtigen`,
    ownRows: "Eigene Zeilen",
    noRows: "Hier ist noch nichts erfasst.",
    nothingToChoose: "Ihr Gebiet hat dafür noch keine Zeile erfasst.",
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
    forbidden: "Die Zeile gehört nicht zu Ihrem Gebiet.",
    faults: "Es ist nichts gespeichert. Bitte prüfen Sie die Angaben.",
    taken:
      "Unter diesem Schlüssel ist schon etwas erfasst. Berichtigen Sie die Zeile, oder wählen Sie einen anderen Schlüssel.",
    conflict:
      "Inzwischen hat jemand anderes diese Zeile geändert. Ihre Angaben stehen noch im Formular; wo der neue Stand anders ist, steht er darunter. Wenn Sie jetzt speichern, ersetzen Ihre Angaben den neuen Stand.",
    newState: "Nur den neuen Stand zeigen",
    saved: "Gespeichert.",
    now: (value) => `Jetziger Stand: ${value}`,
    empty: "leer",
  },
  en: {
    title: "Record and correct",
    introduction: "Here you record and correct what is known of your territory. Every change stands in the history.",
    upload: "Upload CSV files",
    newRow: "Record a new one",
    newTitle: (term) => `${term}: record a new one`,
    refusedTitle: (title) => `Fault – ${title}`,
    correctTitle: (term, id) => `${term} ${id}: correct`,
    ownRows: "Own rows",
    noRows: "Nothing is recorded here yet.",
    nothingToChoose: "Your territory has recorded no row for this yet.",
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
    forbidden: "The row is not your territory's.",
    faults: "Nothing is saved. Please check the values.",
    taken: "Something is recorded under this key already. Correct that row, or choose another key.",
    conflict:
      "Somebody else has changed this row meanwhile. Your values still stand in the form; where the new state differs, it stands beneath. If you save now, your values replace the new state.",
    newState: "Show only the new state",
    saved: "Saved.",
    now: (value) => `Present state: ${value}`,
    empty: "empty",
  },
};

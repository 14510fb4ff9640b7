import type { Language } from "./language.js";

/** Why a file that somebody has chosen cannot be used. */
export type FileFault = "EMPTY" | "NO_TEXT" | "TOO_LARGE" | "WORKBOOK";

/** What a field says of such a file; `TOO_LARGE` says the limit of `MOST_BYTES`. */
export const FILE_FAULTS: Readonly<Record<Language, Readonly<Record<FileFault, string>>>> = {
  de: {
    EMPTY: "Die Datei ist leer.",
    NO_TEXT: "Das ist keine Textdatei.",
    TOO_LARGE: "Die Datei ist zu groß. Sie darf höchstens 900 KB haben.",
    WORKBOOK: "Das ist eine Arbeitsmappe von Excel. Bitte speichern Sie die Tabelle dort als CSV-Datei.",
  },
  en: {
    EMPTY: "The file is empty.",
    NO_TEXT: "This is no text file.",
    TOO_LARGE: "The file is too large. It may have at most 900 KB.",
    WORKBOOK: "This is an Excel workbook. Please save the sheet there as a CSV file.",
  },
};

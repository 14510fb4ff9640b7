import type { FileMapping } from "./file-mapping.js";

/** How an office's files are written where that is not as the hub writes its own, and what they call things. */
export interface ImportProfile {
  readonly separator: Separator;
  /** With a comma, amounts are in euros (`57.000,00 €`) and full-time equivalents are `2,50`. */
  readonly decimal: "." | ",";
  readonly date: "yyyy-mm-dd" | "dd.mm.yyyy";
  /** `auto`: UTF-8 if all of a file is, else Windows-1252; the report says which it was. */
  readonly encoding: Encoding | "auto";
  /** Of the report. */
  readonly language: "en" | "de";
  /** The day of the export; null where the profile does not say it. */
  readonly exportedOn: string | null;
  /** Which of the office's files fill which tables; none where the files are named as the tables' are. */
  readonly files: readonly FileMapping[];
  /** Names of files that are not imported; `*` stands for any characters. */
  readonly ignore: readonly string[];
}

export type Separator = "," | ";" | "\t";

export type Encoding = "utf-8" | "windows-1252" | "utf-16le";

/** The profile of the hub's own files. */
export const STRICT: ImportProfile = {
  separator: ",",
  decimal: ".",
  date: "yyyy-mm-dd",
  encoding: "utf-8",
  language: "en",
  exportedOn: null,
  files: [],
  ignore: [],
};

/** As a German spreadsheet writes CSV. */
export const GERMAN_EXCEL: ImportProfile = {
  ...STRICT,
  ...{ separator: ";", decimal: ",", date: "dd.mm.yyyy", encoding: "auto", language: "de" },
};

/** The profiles that have a name and need no file. */
export const NAMED_PROFILES: Readonly<Record<string, ImportProfile>> = { "german-excel": GERMAN_EXCEL };

/** A profile that is none; its message is a sentence for the person who wrote it. */
export class ImportProfileError extends Error {}

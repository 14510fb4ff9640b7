import { printable } from "@kim-hub/kit/printable";
import { inGerman } from "./in-german.js";

/** What is wrong with a file, a line of it or one cell. */
export interface CsvFault {
  readonly file: string;
  /** Null where the fault is the whole file's. */
  readonly line: number | null;
  readonly column: string | null;
  /** Completes "file, line, column: …". */
  readonly rule: string;
}

/** Carries a row's fault from the cell that was read to whoever lists the faults. */
export class CsvFaultError extends Error {
  readonly fault: CsvFault;

  constructor(fault: CsvFault) {
    super(describeFault(fault));
    this.name = new.target.name;
    this.fault = fault;
  }
}

/** `posts.csv, line 4, column funded_fte: must be full-time equivalents with two decimals, such as 2.50.` */
export function describeFault({ file, line, column, rule }: CsvFault, language: Language = "en"): string {
  const { lineWord, columnWord } = WORDS[language];
  const place = [file, line !== null && `${lineWord} ${line}`, column !== null && `${columnWord} ${column}`];

  // The names of files and columns are whatever somebody called them.
  return printable(`${place.filter(Boolean).join(", ")}: ${language === "de" ? inGerman(rule) : rule}.`);
}

/** In which language a report can be. */
export type Language = "de" | "en";

const WORDS = {
  de: { lineWord: "Zeile", columnWord: "Spalte" },
  en: { lineWord: "line", columnWord: "column" },
} as const;

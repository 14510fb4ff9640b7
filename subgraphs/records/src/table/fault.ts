import { printable } from "@kim-hub/kit/printable";

/** A fault of a file, of one of its rows or of one value. */
export interface Fault {
  readonly file: string;
  /** Null where the fault is the whole file's. */
  readonly line: number | null;
  readonly column: string | null;
  /** Completes "file, line, column: …". */
  readonly rule: string;
}

/** A row's fault, on its way from the value to the list of all faults. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(describeFault(fault));
    this.name = new.target.name;
    this.fault = fault;
  }
}

/** Puts a rule into German. */
export type Translate = (rule: string) => string;

/** `posts.csv, line 4, column funded_fte: must be full-time equivalents with two decimals, such as 2.50.`; in German by `inGerman`. */
export function describeFault({ file, line, column, rule }: Fault, inGerman?: Translate): string {
  const [lineWord, columnWord] = inGerman ? ["Zeile", "Spalte"] : ["line", "column"];
  const place = [file, line !== null && `${lineWord} ${line}`, column !== null && `${columnWord} ${column}`];

  // Somebody else chose the names of files and columns.
  return printable(`${place.filter(Boolean).join(", ")}: ${inGerman ? inGerman(rule) : rule}.`);
}

import type { Fault } from "../../table/fault.js";
import type { Finding } from "../rows/row-source.js";

/** An import's report, file by file in the order of loading; in a dry run, of what it would have done. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly files: readonly FileReport[];
  /** Of all files, in the order of file and line; of each at most the first thousand. */
  readonly faults: readonly Fault[];
  /** How files were read of which no profile says how they are written. */
  readonly findings: readonly Finding[];
  /** As of which day the rows are from now on; null where that is not kept, or where faults kept rows out. */
  readonly asOf: string | null;
}

/** All rows of a file are written, or none: a file with a fault, and one that points to such a file, writes nothing. */
export interface FileReport {
  /** The table's file, after the office's own where a profile maps them. */
  readonly file: string;
  readonly rows: number;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  /** At most the first thousand. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
  /** Why nothing was written although the file itself has no fault; null otherwise. */
  readonly skipped: string | null;
}

/** How far an import is; `share` goes from 0 to 1. */
export interface ImportProgress {
  readonly file: string;
  readonly step: "check" | "write" | "compare";
  readonly share: number;
}

import type { Fault } from "../table/fault.js";

/** What an import did, file by file in the order of loading; in a dry run, what it would have done. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly files: readonly FileReport[];
  /** Of all files, in the order of file and line. */
  readonly faults: readonly Fault[];
}

/** All rows of a file are written, or none: a file with a fault, and one that points to such a file, writes nothing. */
export interface FileReport {
  readonly file: string;
  readonly rows: number;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faults: readonly Fault[];
  /** Why nothing was written although the file itself has no fault; null otherwise. */
  readonly skipped: string | null;
}

/** How far an import is; `share` goes from 0 to 1. */
export interface ImportProgress {
  readonly file: string;
  readonly step: "check" | "write";
  readonly share: number;
}

import { renameSync, writeFileSync } from "node:fs";

/** Readable by the owner only, and never half written. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

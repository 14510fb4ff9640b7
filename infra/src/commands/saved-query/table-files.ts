/** `--out <folder>`: each table of a run as a file. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printableLines } from "@kim-hub/kit/printable";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { ShapedTable } from "@kim-hub/kit/shape-tables";
import { InputError } from "../command-error.js";
import { tableAsCsv } from "./render-tables.js";

const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["ß", "ss"],
]);
const LONGEST_TITLE = 80;

/** A file for each table, in their order; throws before anything is asked if one of them is there already. */
export function planFiles(folder: string, { id, sheet }: Pick<SavedQuery, "id" | "sheet">): readonly string[] {
  const files = sheet.tables.map(({ title }, index) => join(folder, `${id}-${index + 1}-${slugOf(title.de)}.csv`));
  const taken = files.find((file) => existsSync(file));
  if (taken !== undefined)
    throw new InputError(`${taken} exists already; choose another --out, or move the file away.`);

  return files;
}

/** The words of a title in the letters and digits that every file system takes. */
function slugOf(title: string): string {
  return title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => LETTERS.get(letter) ?? letter)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_TITLE)
    .replace(/^-|-$/g, "");
}

/** Writes each table into its file, for the person alone; a file that came into being meanwhile is kept. */
export function writeFiles(folder: string, files: readonly string[], tables: readonly ShapedTable[]): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [index, table] of tables.entries()) {
      const text = `${printableLines(tableAsCsv(table))}\n`;
      writeFileSync(files[index] ?? "", text, { flag: "wx", mode: 0o600 });
    }
  } catch (error) {
    throw new InputError(`The tables cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

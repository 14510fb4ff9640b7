import { readFileSync, writeFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { APPROVALS, readSavedQuery } from "./read-saved-queries.js";

/**
 * Writes into the newest approval who wrote that version, as its sheet says: once the sheet is that of a later version, nothing
 * else tells. Without an approval of the sheet's version nothing is written.
 */
export function noteAuthor(folder: string, id: string): void {
  const { sheet, approvals } = readSavedQuery(folder, id);
  const last = approvals.at(-1);
  if (last?.version !== sheet.version || last.author !== undefined) return;
  const file = `${folder}/${id}/${APPROVALS}`;
  const document = parseDocument(readFileSync(file, "utf8"));
  document.setIn(["approvals", approvals.length - 1, "author"], sheet.author);
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

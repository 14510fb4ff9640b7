import { readFileSync } from "node:fs";
import { YamlMapping } from "../process/yaml-mapping.js";
import { readApproval } from "./read-approval.js";
import { readSheet } from "./read-sheet.js";
import { documentIdOf, type SavedQuery } from "./saved-query.js";

/** An entry as the manifest has it: the sheet as in its file. */
export interface ManifestEntry {
  readonly id: string;
  readonly documentId: string;
  readonly approval: object;
  readonly sheet: unknown;
  readonly shape: { readonly lists: readonly string[]; readonly asOf: Readonly<Record<string, string>> };
  readonly text: string;
}

/** The manifest's text, by id. */
export function writeManifest(entries: readonly ManifestEntry[]): string {
  return `${JSON.stringify({ savedQueries: entries }, null, 2)}\n`;
}

/** The saved queries of a manifest, as `npm run schema` has checked and written it; a text that is not its document id's stops the start. */
export function readManifest(file: string): readonly SavedQuery[] {
  const manifest = YamlMapping.of(file, JSON.parse(readFileSync(file, "utf8")));

  return manifest.mappings("savedQueries").map(readEntry);
}

function readEntry(entry: YamlMapping): SavedQuery {
  entry.allow(["id", "documentId", "approval", "sheet", "shape", "text"]);
  const text = entry.value("text");
  const documentId = entry.text("documentId");
  if (typeof text !== "string" || documentIdOf(text) !== documentId)
    throw entry.fault("text is the operation whose hash is documentId.");

  return {
    id: entry.text("id"),
    text,
    documentId,
    sheet: readSheet(entry.mapping("sheet")),
    approval: readApproval(entry.mapping("approval")),
    shape: readShape(entry.mapping("shape")),
  };
}

function readShape(shape: YamlMapping): SavedQuery["shape"] {
  const asOf = shape.mapping("asOf");
  const lists = shape.value("lists");

  return {
    lists: Array.isArray(lists) ? lists.map(String) : [],
    asOf: new Map(asOf.keys.map((path) => [path, asOf.text(path)])),
  };
}

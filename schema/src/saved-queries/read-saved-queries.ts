import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readApproval } from "@kim-hub/kit/read-approval";
import { readSheet } from "@kim-hub/kit/read-sheet";
import { type Approval, contentHashOf } from "@kim-hub/kit/saved-query";
import type { Sheet } from "@kim-hub/kit/saved-query-sheet";
import { YamlMapping } from "@kim-hub/kit/yaml-mapping";
import { parse } from "yaml";

/** The committed saved queries: a folder for each, named by its id. */
export const SAVED_QUERIES = fileURLToPath(new URL("../../saved-queries", import.meta.url));

/** One saved query as its folder has it. */
export interface SavedQueryFolder {
  readonly id: string;
  readonly text: string;
  readonly sheet: Sheet;
  /** The sheet as YAML has it, for the manifest. */
  readonly sheetValue: unknown;
  readonly contentHash: string;
  /** Of every version, the oldest first; empty while nobody has approved one. */
  readonly approvals: readonly Approval[];
}

/** The files of a saved query. */
export const QUERY = "query.graphql";
export const SHEET = "sheet.yaml";
/** Beside them, once somebody has approved a version. */
export const APPROVALS = "approvals.yaml";

/** Every saved query, by id; throws if a folder has no operation or no sheet, or a file breaks a rule of its form. */
export function readSavedQueries(folder: string = SAVED_QUERIES): SavedQueryFolder[] {
  const ids = listSavedQueryIds(folder);
  requireFiles(folder, ids);

  return ids.map((id) => readSavedQuery(folder, id));
}

/** The names of the folders, sorted. */
export function listSavedQueryIds(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function requireFiles(folder: string, ids: readonly string[]): void {
  for (const file of [QUERY, SHEET]) {
    const without = ids.filter((id) => !existsSync(`${folder}/${id}/${file}`));
    if (without.length > 0) throw new Error(`These saved queries have no ${file}: ${without.join(", ")}.`);
  }
}

/** One of them; throws as reading all does. */
export function readSavedQuery(queries: string, id: string): SavedQueryFolder {
  requireFiles(queries, [id]);
  const folder = `${queries}/${id}`;
  const text = readFileSync(`${folder}/${QUERY}`, "utf8");
  const sheetText = readFileSync(`${folder}/${SHEET}`, "utf8");
  const sheetValue: unknown = parse(sheetText);

  return {
    id,
    text,
    sheet: readSheet(YamlMapping.of(`${id}/${SHEET}`, sheetValue)),
    sheetValue,
    contentHash: contentHashOf(text, sheetText),
    approvals: readApprovals(`${folder}/${APPROVALS}`, `${id}/${APPROVALS}`),
  };
}

function readApprovals(file: string, place: string): readonly Approval[] {
  if (!existsSync(file)) return [];
  const approvals = YamlMapping.of(place, parse(readFileSync(file, "utf8")));
  approvals.allow(["approvals"]);

  return approvals.mappings("approvals").map(readApproval);
}

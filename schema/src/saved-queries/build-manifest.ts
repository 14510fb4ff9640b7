import { documentIdOf } from "@kim-hub/kit/saved-query";
import { type ManifestEntry, writeManifest } from "@kim-hub/kit/saved-query-manifest";
import type { SavedQueryFolder } from "./read-saved-queries.js";

/** The manifest of checked saved queries, as its file is committed. */
export function buildManifest(queries: readonly SavedQueryFolder[]): string {
  return writeManifest(
    queries.map(({ id, text, sheetValue, approvals }): ManifestEntry => {
      return { id, documentId: documentIdOf(text), approval: { ...approvals.at(-1) }, sheet: sheetValue, text };
    }),
  );
}

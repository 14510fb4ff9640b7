import { documentHashOf, type SavedQuery } from "@kim-hub/kit/saved-query";
import type { OperationSource } from "../engine/operations/operation-store.js";

/** The saved queries of one manifest, found by document id or by the hash of a text. */
export class SavedQueries {
  readonly #byHash: ReadonlyMap<string, SavedQuery>;

  constructor(queries: readonly SavedQuery[]) {
    this.#byHash = new Map(queries.map((query) => [documentHashOf(query.documentId), query]));
  }

  /** With or without `sha256:` in front. */
  findByDocumentId(documentId: string): SavedQuery | null {
    return this.findByHash(documentHashOf(documentId));
  }

  /** SHA-256 of the text, in hexadecimal. */
  findByHash(hash: string): SavedQuery | null {
    return this.#byHash.get(hash) ?? null;
  }

  list(): readonly SavedQuery[] {
    return [...this.#byHash.values()];
  }

  /** As they are planned before the first request. */
  listOperations(): readonly OperationSource[] {
    return this.list().map(({ text }) => ({ text, operationName: undefined }));
  }
}

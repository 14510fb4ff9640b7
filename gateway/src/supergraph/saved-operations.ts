import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OperationSource } from "../engine/operations/operation-store.js";

/** A committed query that clients may send unchanged. */
export interface SavedOperation extends OperationSource {
  /** The name of its folder. */
  readonly name: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string;
}

/** The committed saved queries, as clients send them; throws if the folder or a query cannot be read. */
export function readSavedOperations(folder: string): SavedOperation[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const text = readFileSync(join(folder, name, "query.graphql"), "utf8");

      return { name, text, hash: createHash("sha256").update(text).digest("hex"), operationName: undefined };
    });
}

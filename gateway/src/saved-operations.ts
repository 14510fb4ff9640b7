import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OperationSource } from "./engine/operation-store.js";

/** The committed saved queries, as clients send them; throws where the folder or a query cannot be read. */
export function readSavedOperations(folder: string): OperationSource[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      text: readFileSync(join(folder, name, "query.graphql"), "utf8"),
      operationName: undefined,
    }));
}

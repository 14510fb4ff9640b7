import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The committed reference files. */
export const REFERENCE_FOLDER = fileURLToPath(new URL("../../reference", import.meta.url));

/** SHA-256 of the files' names and contents, in hexadecimal. */
export function hashReferenceFiles(folder: string = REFERENCE_FOLDER): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(folder).sort()) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));

  return hash.digest("hex");
}

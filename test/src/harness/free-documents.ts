import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";

const MATRIX = fileURLToPath(new URL("../../../schema/access-matrix.yaml", import.meta.url));

/**
 * Settings by which audits and council inquiries may ask any document, too: for suites that ask everything as everybody, to
 * see what the offices themselves refuse. The gateway's own rule for them has its tests in `saved-queries.test.ts`.
 */
export function freeDocuments(): Record<"ACCESS_MATRIX_FILE", string> {
  const folder = mkdtempSync(join(tmpdir(), "matrix-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const matrix = parseDocument(readFileSync(MATRIX, "utf8"));
  matrix.set("savedQueriesOnly", { roles: [], purposes: [] });
  const file = join(folder, "access-matrix.yaml");
  writeFileSync(file, String(matrix));

  return { ACCESS_MATRIX_FILE: file };
}

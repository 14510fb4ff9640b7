import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../installation/root.js";

/** Remembers what these files of the project say; the function returned writes it again. */
export function keepFiles(paths: readonly string[]): () => void {
  const kept = paths.map((path) => ({ file: join(ROOT, path), text: readFileSync(join(ROOT, path), "utf8") }));

  return () => {
    for (const { file, text } of kept) writeFileSync(file, text);
  };
}

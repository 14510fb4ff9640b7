import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";

const EXPORTED = /^export (?:async )?function (\w+)/gm;

/** Those test files that hold the words, or call a function of a file under `testing/` that holds them. */
export function findNamed(words: string, files: readonly string[]): readonly string[] {
  const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
  const shared = globSync("{infra,infra/postgres,gateway,subgraphs/*}/src/testing/**/*.ts", { cwd: ROOT })
    .map(read)
    .filter((text) => text.includes(words))
    .flatMap((text) => [...text.matchAll(EXPORTED)].map(([, name]) => `${name}(`));

  return files.filter((file) => {
    const text = read(file);

    return text.includes(words) || shared.some((call) => text.includes(call));
  });
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the rules of every subgraph's import are worded, seen from a subgraph. */
const SHARED = ["rules", "table", "person", "store", "import", "recording"].map((folder) => `../records/src/${folder}`);

/** Every rule that a source file words of the subgraph, or of the import, with a word in the place of what is filled in. */
export function listWordedRules(): readonly string[] {
  const rules = ["src", ...SHARED]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith(".ts") && !/\.test\.ts$|in-german\.ts$|create-translation\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/(?<!acceptRule: )(["`])(must (?:(?!\1).)*)\1/g)])
    .map(([, , rule = ""]) =>
      rule.replaceAll(/\$\{(\w|\.)*length\}|\$\{before\}/g, "3").replaceAll(/\$\{[^}]*\}/g, "X"),
    );

  return [...new Set(rules)];
}

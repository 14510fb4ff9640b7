import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../../installation/root.js";
import { loadImportTarget } from "./import-target.js";

/** Every rule that an office's source files word, with a word in the place of what is filled in. */
function listRules(office: string): string[] {
  const folder = join(ROOT, "subgraphs", office, "src");
  const rules = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith("in-german.ts"))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), "utf8").matchAll(/(?<!acceptRule: )(["`])(must (?:(?!\1).)*)\1/g),
    ])
    .map(([, , rule = ""]) => rule.replaceAll(/\$\{[^}]*\}/g, "X"));

  return [...new Set(rules)];
}

test.each(["case-management", "immigration", "naturalisation"] as const)(
  "every rule of %s's import has German words",
  async (office) => {
    const { inGerman } = await loadImportTarget(office);

    expect(listRules(office).filter((rule) => inGerman(rule) === rule)).toEqual([]);
  },
);

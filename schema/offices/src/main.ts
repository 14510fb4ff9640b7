/** `npm run -s offices`: writes the files that follow from the registry. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { GENERATED_FILES } from "./generated/generated-files.js";

for (const { path, write } of GENERATED_FILES) {
  const file = new URL(`../../../${path}`, import.meta.url);
  const present = existsSync(file) ? readFileSync(file, "utf8") : "";
  const text = write(present);
  if (text === present) continue;
  writeFileSync(file, text);
  process.stdout.write(`${path}\n`);
}

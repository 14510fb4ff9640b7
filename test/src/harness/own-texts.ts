import { appendFileSync, cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createTemporaryFolder } from "@kim-hub/postgres/throw-away";

const PROJECTS_TEXTS = fileURLToPath(new URL("../../../subgraphs/trust-centre/permission-texts", import.meta.url));

/** A Kreis's own folder of texts that people sign; the trust centre reads it when it starts. */
export interface OwnTexts {
  readonly directory: string;
  /** Takes a version out of force from today on, and brings another with the same words into force; what people signed is kept. */
  replace(version: string, by: string): void;
}

export async function copyTexts(): Promise<OwnTexts> {
  const directory = await createTemporaryFolder();
  cpSync(PROJECTS_TEXTS, directory, { recursive: true });

  return {
    directory,
    replace(version, by) {
      cpSync(join(directory, version), join(directory, by), { recursive: true });
      date(join(directory, version), /^validTo: .*$/m, `validTo: ${addDays(localDate(), -1)}`);
      date(join(directory, by), /^validFrom: .*$/m, `validFrom: ${localDate()}`);
      const digests = join(directory, "digests.csv");
      const lines = readFileSync(digests, "utf8").split("\n");
      const added = lines.filter((line) => line.startsWith(`${version};`)).map((line) => line.replace(version, by));
      appendFileSync(digests, `${added.join("\n")}\n`);
    },
  };
}

/** Changes a day of a version in every language. */
function date(version: string, before: RegExp, after: string): void {
  for (const file of globSync("*.yaml", { cwd: version })) {
    const path = join(version, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(before, after));
  }
}

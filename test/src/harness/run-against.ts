import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./start-command.js";
import type { TestHub } from "./test-hub.js";

const COMMANDS = "infra/dist/commands/main.js";

/** A command's output and exit code, run against a test's hub. */
export interface Outcome {
  readonly code: number | null;
  readonly printed: string;
}

/** Runs one of the commands of a terminal on the installation of this hub. */
export async function runAgainst({ config }: TestHub, ...arguments_: readonly string[]): Promise<Outcome> {
  const ports = Object.entries(config.ports).map(([name, port]) => [
    `PORT_${name.toUpperCase().replaceAll("-", "_")}`,
    String(port),
  ]);
  const command = run(COMMANDS, { DATA_DIRECTORY: config.dataDirectory, ...Object.fromEntries(ports) }, ...arguments_);

  return { code: await command.ended, printed: command.printed() };
}

/** Imports these CSV files, by name, into one office. */
export async function importInto(
  hub: TestHub,
  office: string,
  { as, files }: { readonly as: string; readonly files: Readonly<Record<string, string>> },
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

    return await runAgainst(hub, "import", office, folder, "--as", as);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../installation/root.js";
import { TOOLS } from "../installation/run-tool.js";

interface Emission {
  readonly bundle: string;
  /** What its code said, with the line that names the bundle. */
  readonly known: string;
  readonly file: string;
}

/** Writes the contract that a subgraph's code says; its process is asked only when the bundle is another one than that of the known contract. */
export async function emitContract(name: string, { bundle, known, file }: Emission): Promise<void> {
  const header = `# said by ${createHash("sha256").update(readFileSync(bundle)).digest("hex")}\n`;
  if (existsSync(known)) {
    const text = readFileSync(known, "utf8");
    if (text.startsWith(header)) return writeFileSync(file, text);
  }
  try {
    await promisify(execFile)(process.execPath, [TOOLS.emitSchema, file], { cwd: join(ROOT, "subgraphs", name) });
  } catch (error) {
    const said = error instanceof Error ? /^\w*Error: (.+)$/m.exec(error.message)?.[1] : undefined;
    throw new Error(`The code of ${name} says no contract: ${said ?? String(error)}`);
  }
  writeFileSync(file, header + readFileSync(file, "utf8"));
}

/** The contract without the line that names its bundle. */
export function readEmitted(file: string): string {
  const text = readFileSync(file, "utf8");

  return text.slice(text.indexOf("\n") + 1);
}

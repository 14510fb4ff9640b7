import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./root.js";

interface Tool {
  /** A JavaScript file: an absolute path, or one from `folder`. */
  readonly program: string;
  readonly args: readonly string[];
  /** From the project's folder, which it is without one. */
  readonly folder?: string;
}

/** The files that Node.js runs as the project's tools. */
export const TOOLS = {
  biome: join(ROOT, "node_modules/@biomejs/biome/bin/biome"),
  emitSchema: join(ROOT, "subgraphs/kit/dist/schema/emit-schema.js"),
  tsc: join(ROOT, "node_modules/typescript/bin/tsc"),
} as const;

/** What a tool of the project has printed when it has ended; where it fails, its own words are the error. */
export async function runTool({ program, args, folder = "" }: Tool): Promise<string> {
  try {
    return (await promisify(execFile)(process.execPath, [program, ...args], { cwd: join(ROOT, folder) })).stdout;
  } catch (error) {
    const { stdout = "", stderr = "" }: { stdout?: string; stderr?: string } = Object(error);
    throw new Error(`${stdout}${stderr}`.trim() || String(error));
  }
}

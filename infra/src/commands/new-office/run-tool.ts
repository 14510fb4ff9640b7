import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../../installation/root.js";

interface Tool {
  /** Of `node_modules`, a JavaScript file. */
  readonly program: string;
  readonly args: readonly string[];
  /** From the root of the project, which it is without one. */
  readonly folder?: string;
}

/** Runs a tool of the project to its end; where it fails, its own words are the error. */
export async function runTool({ program, args, folder = "" }: Tool): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [program, ...args], { cwd: join(ROOT, folder) });
  } catch (error) {
    const { stdout = "", stderr = "" }: { stdout?: string; stderr?: string } = Object(error);
    throw new Error(`${stdout}${stderr}`.trim() || String(error));
  }
}

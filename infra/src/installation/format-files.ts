import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./root.js";

/** Formats sources that a command has written, and sorts their imports, as `npm run format` does; paths are relative to the project's folder. */
export async function formatFiles(files: readonly string[]): Promise<void> {
  await promisify(execFile)(join(ROOT, "node_modules/.bin/biome"), ["check", "--write", ...files], { cwd: ROOT });
}

import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";

/** How the name of a folder begins that a test makes within the project and removes again. */
const SCRATCH = ".scratch-";

/** A folder where Jest finds the project's modules, outside of `dist`, where it looks for the project's own tests. */
export function makeScratchFolder(): string {
  return mkdtempSync(join(ROOT, "infra", SCRATCH));
}

/** Whether a folder may be gone at any time. */
export function isScratch(name: string): boolean {
  return name.startsWith(SCRATCH);
}

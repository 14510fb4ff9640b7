import { join } from "node:path";
import type { Steps } from "../dev/steps.js";
import { ROOT } from "../installation/root.js";
import { runProgram } from "./run-program.js";

/** Looks for files, exports and packages that nothing uses; the exit code of the program that finds them. */
export function findUnusedCode(steps: Steps, signal: AbortSignal): Promise<number> {
  const file = join(ROOT, "node_modules/.bin/knip");

  return steps.run(
    "unused code",
    () => runProgram({ file, args: ["--no-progress", "--treat-config-hints-as-errors"], signal }),
    (code) => (code === 0 ? "none" : "listed above"),
  );
}

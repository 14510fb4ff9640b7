import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a program has said, and its exit code. */
interface Outcome {
  readonly code: number;
  readonly said: string;
}

/** Runs a program of `node_modules/.bin` in a copy of the project, or in a folder of it. */
export async function runInCopy(copy: string, program: string, args: readonly string[], folder = ""): Promise<Outcome> {
  const file = join(copy, "node_modules/.bin", program);
  try {
    const { stdout, stderr } = await promisify(execFile)(file, args, { cwd: join(copy, folder) });

    return { code: 0, said: `${stdout}${stderr}` };
  } catch (error) {
    const { code, stdout = "", stderr = "" } = Object(error);

    return { code: Number(code), said: `${stdout}${stderr}` };
  }
}

/** Runs one of the hub's commands as the copy was built, as its npm script does. */
export function runCommandInCopy(copy: string, args: readonly string[]): Promise<Outcome> {
  return runInCopy(copy, "node", ["infra/dist/commands/main.js", ...args]);
}

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

/** Builds the copy, and runs one of the hub's commands in it, as its npm script does. */
export async function runCommandInCopy(copy: string, args: readonly string[]): Promise<Outcome> {
  const built = await runInCopy(copy, "tsc", ["-b"]);

  return built.code === 0 ? runBuiltCommand(copy, args) : built;
}

/** The same where nothing has changed since the last build. */
export function runBuiltCommand(copy: string, args: readonly string[]): Promise<Outcome> {
  return runInCopy(copy, "node", ["infra/dist/commands/main.js", ...args]);
}

import { runTool, TOOLS } from "../../installation/run-tool.js";
import { CommandError } from "../command-error.js";

/** Compiles an office with what it rests on, or the whole project, which takes several times as long. */
export async function build(office?: string): Promise<void> {
  const folders = office === undefined ? [] : [`subgraphs/${office}`];
  await runTool({ program: TOOLS.tsc, args: ["-b", ...folders] }).catch((error: unknown) => {
    throw new CommandError(`What is written does not build:\n${Object(error).message}`, 1);
  });
}

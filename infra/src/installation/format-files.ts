import { runTool, TOOLS } from "./run-tool.js";

/** Formats sources that a command has written, and sorts their imports, as `npm run format` does; paths are relative to the project's folder. */
export async function formatFiles(files: readonly string[]): Promise<void> {
  await runTool({ program: TOOLS.biome, args: ["check", "--write", ...files] });
}

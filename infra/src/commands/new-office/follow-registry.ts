import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GENERATED_FILES } from "@kim-hub/offices/generated-files";
import { ROOT } from "../../installation/root.js";
import { runTool, TOOLS } from "../../installation/run-tool.js";

/** Writes the files that name every office, as the registry on the disk has them. */
export async function writeGenerated(): Promise<void> {
  await runTool({ program: TOOLS.tsc, args: ["-b", "schema/offices"] });
  await runTool({ program: join(ROOT, "schema/offices/dist/main.js"), args: [] });
}

/** Takes the lines that name a subgraph out of the files that follow from the registry: writing them only adds. */
export function dropEntries(subgraph: string): void {
  const entry = new RegExp(`(?:subgraphs|@kim-hub)/${subgraph}"`);
  for (const file of GENERATED_FILES.map(({ path }) => join(ROOT, path))) {
    const lines = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, lines.filter((line) => !entry.test(line)).join("\n"));
  }
}

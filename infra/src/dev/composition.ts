import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readContracts, readContractTexts } from "@kim-hub/schema/subgraphs";

/** Writes the supergraph of the committed contracts to `file`, unless they are those it was composed of. */
export async function composeTo(file: string): Promise<"composed" | "unchanged"> {
  const digest = createHash("sha256").update(JSON.stringify(readContractTexts())).digest("hex");
  const header = `# composed of ${digest}\n`;
  if (existsSync(file) && readFileSync(file, "utf8").startsWith(header)) return "unchanged";

  // Read only when needed: the composer alone takes a third of a second to load.
  const { compose } = await import("@kim-hub/schema/compose");
  writeFileSync(file, header + compose(readContracts()));

  return "composed";
}

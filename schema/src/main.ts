import { writeFileSync } from "node:fs";
import { compose } from "./compose.js";
import { readContracts } from "./subgraphs.js";

try {
  writeFileSync(new URL("../supergraph.graphql", import.meta.url), compose(readContracts()));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

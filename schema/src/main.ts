import { writeFileSync } from "node:fs";
import { composeSupergraph } from "./compose.js";
import { checkSavedQueries, readSavedQueries } from "./saved-queries.js";
import { readContracts } from "./subgraphs.js";

try {
  const { sdl, apiSchema } = composeSupergraph(readContracts());
  writeFileSync(new URL("../supergraph.graphql", import.meta.url), sdl);
  checkSavedQueries(apiSchema, readSavedQueries());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

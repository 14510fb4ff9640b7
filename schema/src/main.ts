import { writeFileSync } from "node:fs";
import { composeSupergraph } from "./compose.js";
import { createRecordOfProcessing } from "./record-of-processing.js";
import { writeRecordPage } from "./record-page.js";
import { checkSavedQueries, readSavedQueries } from "./saved-queries.js";
import { readContracts } from "./subgraphs.js";

try {
  const contracts = readContracts();
  const { sdl, apiSchema } = composeSupergraph(contracts);
  const record = createRecordOfProcessing(contracts);
  writeFileSync(new URL("../supergraph.graphql", import.meta.url), sdl);
  writeFileSync(new URL("../record-of-processing.json", import.meta.url), `${JSON.stringify(record, null, 2)}\n`);
  writeFileSync(new URL("../record-of-processing.html", import.meta.url), writeRecordPage(record));
  checkSavedQueries(apiSchema, readSavedQueries());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

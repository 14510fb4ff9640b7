import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { localDate } from "@kim-hub/kit/calendar";
import { writeGovernance } from "@kim-hub/kit/governance-manifest";
import { checkMatrix } from "./access-matrix/check-matrix.js";
import { readMatrix } from "./access-matrix/read-matrix.js";
import { composeSupergraph } from "./compose.js";
import { listOwnedFields } from "./data-rules.js";
import { FIELD_TABLE, readFieldTable, writeFieldTable } from "./fields/field-table.js";
import { followContracts } from "./fields/follow-contracts.js";
import { listChanges } from "./governance/list-changes.js";
import { listFields } from "./governance/list-fields.js";
import { printApi } from "./print-api.js";
import { writeQueryTypes } from "./query-types/write-query-types.js";
import { readGrants } from "./read-grants.js";
import { createRecordOfProcessing } from "./record-of-processing.js";
import { writeRecordPage } from "./record-page.js";
import { buildManifest } from "./saved-queries/build-manifest.js";
import { checkSavedQueries } from "./saved-queries/check-documents.js";
import { checkFolders } from "./saved-queries/check-folders.js";
import { changesSince } from "./saved-queries/contract-changes.js";
import { readSavedQueries } from "./saved-queries/read-saved-queries.js";
import { readContracts } from "./subgraphs.js";

const SUPERGRAPH = fileURLToPath(new URL("../supergraph.graphql", import.meta.url));

try {
  const contracts = readContracts();
  const { sdl, apiSchema: schema } = composeSupergraph(contracts);
  const record = createRecordOfProcessing(contracts);
  const queries = readSavedQueries();
  const changes = existsSync(SUPERGRAPH) ? changesSince(readFileSync(SUPERGRAPH, "utf8"), schema) : undefined;
  const documents = queries.map(({ id, text, sheet: { owner } }) => {
    return { id, text, owner: `${owner.name}, ${owner.contact}` };
  });
  const today = localDate();
  const matrix = readMatrix();
  // Checked before anything is written: what is committed always fits together.
  const owned = listOwnedFields(contracts);
  checkSavedQueries(schema, documents, changes);
  checkFolders(queries, { schema, owned, grants: readGrants(), today });
  checkMatrix(matrix, today);
  const table = followContracts(readFieldTable(FIELD_TABLE), owned, today);
  writeFileSync(SUPERGRAPH, sdl);
  writeFileSync(new URL("../api.graphql", import.meta.url), printApi(schema));
  writeFileSync(new URL("../record-of-processing.json", import.meta.url), `${JSON.stringify(record, null, 2)}\n`);
  writeFileSync(new URL("../record-of-processing.html", import.meta.url), writeRecordPage(record));
  writeFileSync(new URL("../saved-queries.json", import.meta.url), buildManifest(queries, { schema, owned }));
  writeFieldTable(FIELD_TABLE, table);
  const governance = { changes: listChanges(matrix, queries), fields: listFields(record, table) };
  writeFileSync(new URL("../governance.json", import.meta.url), writeGovernance(governance));
  await writeQueryTypes();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

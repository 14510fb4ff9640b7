import { Office } from "@kim-hub/kit/office";
import { startOffice } from "@kim-hub/kit/office-server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { OfficeConfig } from "@kim-hub/kit/subgraph-config";
import { database } from "./database.js";
import { createSchema } from "./schema.js";

export const startImmigration: StartSubgraph<OfficeConfig> = async (config, log) =>
  startOffice({ office: Office.IMMIGRATION, config, database, schema: await createSchema(), log });

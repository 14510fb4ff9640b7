import { Office } from "@kim-hub/kit/office";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { startOffice } from "@kim-hub/kit/office-server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { OfficeConfig } from "@kim-hub/kit/subgraph-config";
import { database } from "./database.js";
import { createSchema } from "./schema.js";

export const startSampleOffice: StartSubgraph<OfficeConfig> = async (config, log) =>
  startOffice<OfficeContext>({
    office: Office.SAMPLE_OFFICE,
    config,
    database,
    schema: await createSchema(),
    extend: (context) => context,
    log,
  });

import { createSending, type SendingContext } from "@kim-hub/kit/handover-context";
import { Office } from "@kim-hub/kit/office";
import { startOffice } from "@kim-hub/kit/office-server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { OfficeConfig } from "@kim-hub/kit/subgraph-config";
import { database } from "./database.js";
import { createSchema } from "./schema.js";

export const startCaseManagement: StartSubgraph<OfficeConfig> = async (config, log) => {
  const sending = await createSending(Office.CASE_MANAGEMENT, config.clientProofSigningKey);

  return startOffice<SendingContext>({
    office: Office.CASE_MANAGEMENT,
    config,
    database,
    schema: await createSchema(),
    extend: (context) => ({ ...context, ...sending }),
    log,
  });
};

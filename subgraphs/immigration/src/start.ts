import { createReceiving, type ReceivingContext } from "@kim-hub/kit/handover-context";
import { Office } from "@kim-hub/kit/office";
import { startOffice } from "@kim-hub/kit/office-server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { ReceivingOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { database } from "./database.js";
import { createSchema } from "./schema.js";

export const startImmigration: StartSubgraph<ReceivingOfficeConfig> = async (config, log) => {
  const receiving = await createReceiving({
    from: Office.CASE_MANAGEMENT,
    to: Office.IMMIGRATION,
    verificationKey: config.handoverVerificationKey,
  });

  return startOffice<ReceivingContext>({
    office: Office.IMMIGRATION,
    config,
    database,
    schema: await createSchema(),
    extend: (context) => ({ ...context, ...receiving }),
    log,
  });
};

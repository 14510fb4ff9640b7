import { createReceiving, type ReceivingContext } from "@kim-hub/kit/handover-context";
import { KeyRings } from "@kim-hub/kit/key-rings";
import { Office } from "@kim-hub/kit/office";
import { startOffice } from "@kim-hub/kit/office-server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { ReceivingOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { database } from "./database.js";
import { createSchema } from "./schema.js";

export const startImmigration: StartSubgraph<ReceivingOfficeConfig> = async (config, log) => {
  const keys = new KeyRings();
  const receiving = await createReceiving({
    from: Office.CASE_MANAGEMENT,
    to: Office.IMMIGRATION,
    verificationKey: config.handoverVerificationKey,
    keys,
  });

  return startOffice<ReceivingContext>({
    office: Office.IMMIGRATION,
    config,
    keys,
    database,
    schema: await createSchema(),
    extend: (context) => ({ ...context, ...receiving }),
    log,
  });
};

import { createSending, type SendingContext } from "@kim-hub/kit/handover-context";
import { KeyRings } from "@kim-hub/kit/key-rings";
import { Office } from "@kim-hub/kit/office";
import { startOffice } from "@kim-hub/kit/office-server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { OfficeConfig } from "@kim-hub/kit/subgraph-config";
import { database } from "./database.js";
import { createSchema } from "./schema.js";

export const startCaseManagement: StartSubgraph<OfficeConfig> = async (config, log) => {
  const keys = new KeyRings();
  const sending = await createSending({
    from: Office.CASE_MANAGEMENT,
    signingKey: config.clientProofSigningKey,
    keys,
  });

  return startOffice<SendingContext>({
    office: Office.CASE_MANAGEMENT,
    config,
    keys,
    database,
    schema: await createSchema(),
    extend: (context) => ({ ...context, ...sending }),
    log,
  });
};

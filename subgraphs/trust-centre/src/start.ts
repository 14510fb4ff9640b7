import { createTokenVerifier } from "@kim-hub/kit/access-token";
import { importKey } from "@kim-hub/kit/keys";
import { importLinkageKey } from "@kim-hub/kit/linkage-key";
import { sealMandate } from "@kim-hub/kit/mandate";
import { Office } from "@kim-hub/kit/office";
import { startSubgraph } from "@kim-hub/kit/server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { TrustCentreConfig } from "./config.js";
import type { TrustCentreContext } from "./context.js";
import { database } from "./database.js";
import { createSealCodes } from "./matching/seal-codes.js";
import { spendToken } from "./own-token/spend-token.js";
import { createSchema } from "./schema.js";

export const startTrustCentre: StartSubgraph<TrustCentreConfig> = async (config, log) => {
  const signing = await importKey("MANDATE_SIGNING_KEY_FILE", config.mandateSigningKey);
  const officeKey = (office: Office) => importKey(`MANDATE_KEY_${office}_FILE`, config.officeKeys[office]);
  const officeKeys = {
    CASE_MANAGEMENT: await officeKey(Office.CASE_MANAGEMENT),
    IMMIGRATION: await officeKey(Office.IMMIGRATION),
    NATURALISATION: await officeKey(Office.NATURALISATION),
  };

  const sealCodes = createSealCodes(importLinkageKey("LINKAGE_CODE_KEY_FILE", config.linkageCodeKey));
  const verifyOwn = createTokenVerifier(config.ownTokens);

  return startSubgraph<TrustCentreContext>({
    name: "trust-centre",
    config,
    database,
    schema: await createSchema(),
    extend: (context, { policyVersion }, request) => ({
      ...context,
      admitMutation: () => spendToken(context, request, verifyOwn),
      policyVersion,
      sealCodes,
      sealMandate: (mandate, office) => sealMandate(mandate, office, { signing, office: officeKeys[office] }),
    }),
    ...(log && { log }),
  });
};

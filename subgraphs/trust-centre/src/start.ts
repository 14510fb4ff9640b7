import { createTokenVerifier } from "@kim-hub/kit/access-token";
import { KeyRings } from "@kim-hub/kit/key-rings";
import { openEndings } from "@kim-hub/kit/link-endings";
import { importLinkageKey } from "@kim-hub/kit/linkage-key";
import { type Mandate, sealMandate } from "@kim-hub/kit/mandate";
import { OFFICES, type Office } from "@kim-hub/kit/office";
import { openProof } from "@kim-hub/kit/open-proof";
import { startSubgraph } from "@kim-hub/kit/server";
import type { StartSubgraph } from "@kim-hub/kit/service";
import { recordOf } from "@kim-hub/offices/record-of";
import type { TrustCentreConfig } from "./config.js";
import type { TrustCentreContext } from "./context.js";
import { database } from "./database.js";
import { createCodeSeal } from "./matching/code-seal.js";
import { spendToken } from "./own-token/spend-token.js";
import { PermissionTexts } from "./permission-text/permission-texts.js";
import { OWN_TEXTS, readPermissionTexts } from "./permission-text/read-permission-texts.js";
import { OWN_WORDS, readPersonWords } from "./person-words/read-person-words.js";
import { createSchema } from "./schema.js";

export const startTrustCentre: StartSubgraph<TrustCentreConfig> = async (config, log) => {
  const keys = new KeyRings();
  const signing = keys.import("MANDATE_SIGNING_KEY_FILE", config.mandateSigningKey, "sign");
  const officeKey = (office: Office) => keys.import(`MANDATE_KEY_${office}_FILE`, config.officeKeys[office], "seal");
  const officeKeys = recordOf(OFFICES, officeKey);

  const codeSeal = createCodeSeal(importLinkageKey("LINKAGE_CODE_KEY_FILE", config.linkageCodeKey));
  const proofKey = (office: Office) =>
    keys.import(`CLIENT_PROOF_KEY_${office}_FILE`, config.clientProofKeys[office], "verify");
  const proofKeys = {
    decryption: keys.import("CLIENT_PROOF_DECRYPTION_KEY_FILE", config.clientProofDecryptionKey, "open"),
    offices: recordOf(OFFICES, proofKey),
  };

  const permissionTexts = new PermissionTexts(readPermissionTexts(config.permissionTextsDirectory ?? OWN_TEXTS));
  const personWords = readPersonWords(OWN_WORDS);
  const verifyOwn = createTokenVerifier(config.ownTokens);

  return startSubgraph<TrustCentreContext>({
    name: "trust-centre",
    config,
    keys,
    database,
    schema: await createSchema(),
    extend: (context, { policyVersion }, request) => ({
      ...context,
      admitMutation: () => spendToken(context, request, verifyOwn),
      policyVersion,
      codeSeal,
      permissionTexts,
      personWords,
      sealMandate(mandate, office) {
        const { dryRun } = context;
        const { categories, granularity } = mandate;
        dryRun?.noteMandate({ office, outcome: "SEALED", reason: null, categories, granularity });
        const sealed: Mandate = { ...mandate, ...(dryRun && { dryRun: true }) };

        return sealMandate(sealed, office, { signing, office: officeKeys[office] });
      },
      openEndings: (sealed, office) => openEndings(sealed, { office, actor: context.viewer.actor }, proofKeys),
      openProof: (sealed, kind) => openProof(sealed, kind, { viewer: context.viewer, keys: proofKeys }),
    }),
    ...(log && { log }),
  });
};

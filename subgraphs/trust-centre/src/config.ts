import { Settings } from "@kim-hub/kit/config";
import { Office } from "@kim-hub/kit/office";
import { readSubgraphSettings, type SubgraphConfig } from "@kim-hub/kit/subgraph-config";
import { type TokenIssuer, TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";

export interface TrustCentreConfig extends SubgraphConfig {
  /** Whose tokens for the trust centre itself allow a permission or a release. */
  readonly ownTokens: TokenIssuer;
  /** JSON Web Key that signs mandates. */
  readonly mandateSigningKey: string;
  /** JSON Web Key of the trust centre's own under which linkage codes are kept. */
  readonly linkageCodeKey: string;
  /** By office, the JSON Web Key that its mandates are encrypted to. */
  readonly officeKeys: Readonly<Record<Office, string>>;
  /** JSON Web Key with which the offices' statements on their persons are opened. */
  readonly clientProofDecryptionKey: string;
  /** By office, the JSON Web Key that verifies its statements. */
  readonly clientProofKeys: Readonly<Record<Office, string>>;
  /** The folder of the texts that people sign; the project's own without it. */
  readonly permissionTextsDirectory?: string | null;
}

/** Not a setting: that such a token is worth little soon is part of what protects a release. */
const OWN_TOKEN_SECONDS = 300;

export function readTrustCentreConfig(environment: Readonly<Record<string, string | undefined>>): TrustCentreConfig {
  const settings = new Settings(environment);
  const shared = readSubgraphSettings(settings);
  const officeKey = (office: Office) => settings.file(`MANDATE_KEY_${office}_FILE`);
  const proofKey = (office: Office) => settings.file(`CLIENT_PROOF_KEY_${office}_FILE`);

  return settings.finish({
    ...shared,
    ownTokens: {
      ...shared.tokens,
      audience: settings.text("TRUST_CENTRE_AUDIENCE", TRUST_CENTRE_AUDIENCE),
      longestSeconds: OWN_TOKEN_SECONDS,
    },
    linkageCodeKey: settings.secretFile("LINKAGE_CODE_KEY_FILE"),
    mandateSigningKey: settings.secretFile("MANDATE_SIGNING_KEY_FILE"),
    officeKeys: {
      CASE_MANAGEMENT: officeKey(Office.CASE_MANAGEMENT),
      IMMIGRATION: officeKey(Office.IMMIGRATION),
      NATURALISATION: officeKey(Office.NATURALISATION),
    },
    clientProofDecryptionKey: settings.secretFile("CLIENT_PROOF_DECRYPTION_KEY_FILE"),
    clientProofKeys: {
      CASE_MANAGEMENT: proofKey(Office.CASE_MANAGEMENT),
      IMMIGRATION: proofKey(Office.IMMIGRATION),
      NATURALISATION: proofKey(Office.NATURALISATION),
    },
    permissionTextsDirectory: settings.optionalText("PERMISSION_TEXTS_DIRECTORY"),
  });
}

import { Settings } from "@kim-hub/kit/config";
import { OFFICES, type Office } from "@kim-hub/kit/office";
import { readSubgraphSettings, type SubgraphConfig } from "@kim-hub/kit/subgraph-config";
import { type TokenIssuer, TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";
import { recordOf } from "@kim-hub/offices/record-of";

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
export const OWN_TOKEN_SECONDS = 300;

export function readTrustCentreConfig(environment: Readonly<Record<string, string | undefined>>): TrustCentreConfig {
  const settings = new Settings(environment);
  const shared = readSubgraphSettings(settings);
  const officeKey = (office: Office) =>
    settings.file(`MANDATE_KEY_${office}_FILE`, {
      about: "an office's key, for which the trust centre seals mandates",
    });
  const proofKey = (office: Office) =>
    settings.file(`CLIENT_PROOF_KEY_${office}_FILE`, {
      about: "an office's key, with which its statements are verified, of case management also its handover notes",
    });

  return settings.finish({
    ...shared,
    ownTokens: {
      ...shared.tokens,
      audience: settings.text("TRUST_CENTRE_AUDIENCE", {
        fallback: TRUST_CENTRE_AUDIENCE,
        about: "whom the tokens for one act of the trust centre are meant for",
      }),
      longestSeconds: OWN_TOKEN_SECONDS,
    },
    linkageCodeKey: settings.secretFile("LINKAGE_CODE_KEY_FILE", {
      about: "the trust centre's own key, under which it keeps linkage codes",
    }),
    mandateSigningKey: settings.secretFile("MANDATE_SIGNING_KEY_FILE", {
      about: "the trust centre's own key, with which it signs mandates",
    }),
    officeKeys: recordOf(OFFICES, officeKey),
    clientProofDecryptionKey: settings.secretFile("CLIENT_PROOF_DECRYPTION_KEY_FILE", {
      about: "the trust centre's own key, with which it opens the offices' statements",
    }),
    clientProofKeys: recordOf(OFFICES, proofKey),
    permissionTextsDirectory: settings.optionalText("PERMISSION_TEXTS_DIRECTORY", {
      about:
        "a folder with a Kreis's own texts of permissions in place of the project's, `<version>/<locale>.yaml` and `digests.csv`, as in `subgraphs/trust-centre/permission-texts`; those that people have signed stay in it",
    }),
  });
}

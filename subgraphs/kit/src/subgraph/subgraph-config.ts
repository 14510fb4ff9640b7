import { fileURLToPath } from "node:url";
import { readTokenIssuer, type TokenIssuer } from "../identity/token-issuer.js";
import type { Office } from "../mandate/office.js";
import { type Environment, Settings } from "../process/config.js";
import { type KeyReload, readKeyReload } from "../process/key-reload.js";
import { type ProcessSettings, readProcessSettings } from "../process/process-settings.js";
import { readTlsSettings, type TlsSettings } from "../tls/tls-settings.js";
import { type LogSettings, readLogSettings } from "../transparency-log/log-settings.js";

/** The settings of every subgraph. */
export interface SubgraphConfig {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** JSON Web Key with which the gateway's envelopes are verified. */
  readonly envelopePublicKey: string;
  /** How the files of keys are read again; without it they are read at the start alone. */
  readonly keyReload?: KeyReload;
  /** The issuer of the callers' access tokens, which alone identify them: the gateway's word does not count. */
  readonly tokens: TokenIssuer;
  readonly accessMatrixFile: string;
  readonly transparencyLog: LogSettings;
  /** Whether an answer says what the database said of an error. */
  readonly answersDatabaseErrors: boolean;
  /** Whether a request may be a dry run: never in production. */
  readonly allowsDryRuns: boolean;
  readonly process: ProcessSettings;
  /** By what it shows who it is to the gateway and the other logs; null: plain HTTP. */
  readonly tls?: TlsSettings | null;
}

const ACCESS_MATRIX = fileURLToPath(new URL("../../../../schema/access-matrix.yaml", import.meta.url));

export function readSubgraphSettings(settings: Settings): SubgraphConfig {
  return {
    port: settings.number("PORT"),
    host: settings.text("HOST", { fallback: "127.0.0.1" }),
    databaseUrl: settings.databaseUrl("DATABASE_URL", "DATABASE_PASSWORD_FILE", {
      about: "a subgraph's database, as the application role, without the password",
    }),
    envelopePublicKey: settings.file("ENVELOPE_PUBLIC_KEY_FILE", {
      about: "the key that verifies what the gateway sends",
    }),
    keyReload: readKeyReload(settings),
    tokens: readTokenIssuer(settings),
    accessMatrixFile: settings.text("ACCESS_MATRIX_FILE", { fallback: ACCESS_MATRIX }),
    transparencyLog: readLogSettings(settings),
    answersDatabaseErrors: settings.tellsDatabaseErrors,
    allowsDryRuns: settings.forDevelopment,
    process: readProcessSettings(settings),
    tls: readTlsSettings(settings),
  };
}

/** The settings of an office, which opens mandates and proves whom it knows. */
export interface OfficeConfig extends SubgraphConfig {
  readonly mandateDecryptionKey: string;
  readonly mandateVerificationKey: string;
  /** JSON Web Key that all offices have and the trust centre does not, under which they make linkage codes. */
  readonly linkageKey: string;
  /** JSON Web Key with which the office signs what it states of its persons. */
  readonly clientProofSigningKey: string;
  /** JSON Web Key of the trust centre, to which such statements are encrypted. */
  readonly clientProofEncryptionKey: string;
}

function readOfficeSettings(settings: Settings): OfficeConfig {
  return {
    ...readSubgraphSettings(settings),
    mandateDecryptionKey: settings.secretFile("MANDATE_DECRYPTION_KEY_FILE", {
      about: "an office's own key, with which it opens mandates",
    }),
    mandateVerificationKey: settings.file("MANDATE_VERIFICATION_KEY_FILE", {
      about: "the trust centre's key, with which an office verifies mandates",
    }),
    linkageKey: settings.secretFile("LINKAGE_KEY_FILE", {
      about: "the key that all offices have and the trust centre does not, under which they make linkage codes",
    }),
    clientProofSigningKey: settings.secretFile("CLIENT_PROOF_SIGNING_KEY_FILE", {
      about: "an office's own key, with which it signs what it states of its persons",
    }),
    clientProofEncryptionKey: settings.file("CLIENT_PROOF_ENCRYPTION_KEY_FILE", {
      about: "the trust centre's key, for which an office seals what it states of its persons",
    }),
  };
}

export function readOfficeConfig(environment: Environment): OfficeConfig {
  const settings = new Settings(environment);

  return settings.finish(readOfficeSettings(settings));
}

/** The settings of an office that takes on people who bring one. */
export interface ReceivingOfficeConfig extends OfficeConfig {
  /** The sending office's own key. */
  readonly handoverVerificationKey: string;
}

/** For an office that takes on people from the office `from`. */
export function readReceivingOfficeConfig(environment: Environment, from: Office): ReceivingOfficeConfig {
  const settings = new Settings(environment);

  return settings.finish({
    ...readOfficeSettings(settings),
    handoverVerificationKey: settings.file(`CLIENT_PROOF_KEY_${from}_FILE`),
  });
}

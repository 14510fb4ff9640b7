import { fileURLToPath } from "node:url";
import { recordOf } from "@kim-hub/offices/record-of";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { type TokenIssuer, TRUST_CENTRE_AUDIENCE } from "../identity/token-issuer.js";
import { generateLinkageKey } from "../linkage/linkage-key.js";
import { OFFICES, type Office } from "../mandate/office.js";
import { generateEncryptionKeys, generateSigningKeys, importSigningKey, type KeyPair } from "../process/keys.js";
import { type ProcessSettings, UNOBSERVED } from "../process/process-settings.js";
import type { ReceivingOfficeConfig } from "../subgraph/subgraph-config.js";
import type { LogSettings } from "../transparency-log/log-settings.js";
import { createSigner, NoteAlgorithm, writeVerifierKey } from "../transparency-log/note-key.js";

/** Every setting that any subgraph reads. */
export interface TestConfig extends ReceivingOfficeConfig {
  readonly supergraphFile: string;
  readonly governanceFile: string;
  readonly mandateSigningKey: string;
  readonly linkageCodeKey: string;
  readonly ownTokens: TokenIssuer;
  /** In a test all offices decrypt with the one office key. */
  readonly officeKeys: Readonly<Record<Office, string>>;
  readonly clientProofDecryptionKey: string;
  /** In a test all offices sign with the one key. */
  readonly clientProofKeys: Readonly<Record<Office, string>>;
}

export interface TestKeys {
  readonly envelope: KeyPair;
  readonly mandate: KeyPair;
  readonly office: KeyPair;
  readonly proof: KeyPair;
  readonly trustCentre: KeyPair;
  /** In a test all logs and witnesses have the one key. */
  readonly log: KeyPair;
}

/** The longest life of a token for the trust centre itself. */
export const TRUST_CENTRE_SECONDS = 300;

const inSchema = (file: string) => fileURLToPath(new URL(`../../../../schema/${file}`, import.meta.url));

export async function generateTestKeys(): Promise<TestKeys> {
  return {
    envelope: await generateSigningKeys(),
    mandate: await generateSigningKeys(),
    office: await generateEncryptionKeys(),
    proof: await generateSigningKeys(),
    trustCentre: await generateEncryptionKeys(),
    log: await generateSigningKeys(),
  };
}

interface TestSettings
  extends Pick<TestConfig, "tokens">,
    Partial<Pick<TestConfig, "allowsDryRuns" | "answersDatabaseErrors">> {
  readonly keys: TestKeys;
  /** What the operator decides; nothing without it. */
  readonly observed?: Partial<ProcessSettings>;
}

/** Settings with these keys, for a subgraph on a free port. */
export function createTestConfig(
  databaseUrl: string,
  { keys, tokens, answersDatabaseErrors = true, allowsDryRuns = true, observed }: TestSettings,
): TestConfig {
  const { envelope, mandate, office, proof, trustCentre, log } = keys;
  const officeKey = JSON.stringify(office.publicKey);
  const proofKey = JSON.stringify(proof.publicKey);

  return {
    port: 0,
    host: "127.0.0.1",
    databaseUrl,
    envelopePublicKey: JSON.stringify(envelope.publicKey),
    accessMatrixFile: inSchema("access-matrix.yaml"),
    supergraphFile: inSchema("supergraph.graphql"),
    governanceFile: inSchema("governance.json"),
    tokens,
    ownTokens: { ...tokens, audience: TRUST_CENTRE_AUDIENCE, longestSeconds: TRUST_CENTRE_SECONDS },
    mandateDecryptionKey: JSON.stringify(office.privateKey),
    mandateVerificationKey: JSON.stringify(mandate.publicKey),
    handoverVerificationKey: proofKey,
    linkageKey: JSON.stringify(generateLinkageKey()),
    linkageCodeKey: JSON.stringify(generateLinkageKey()),
    mandateSigningKey: JSON.stringify(mandate.privateKey),
    officeKeys: recordOf(OFFICES, () => officeKey),
    transparencyLog: createTestLog(log),
    answersDatabaseErrors,
    allowsDryRuns,
    process: { ...UNOBSERVED, ...observed },
    clientProofSigningKey: JSON.stringify(proof.privateKey),
    clientProofEncryptionKey: JSON.stringify(trustCentre.publicKey),
    clientProofDecryptionKey: JSON.stringify(trustCentre.privateKey),
    clientProofKeys: recordOf(OFFICES, () => proofKey),
  };
}

const KEEPERS = [...SUBGRAPHS, "invented-office"];

/** Logs that have nobody to watch them. */
function createTestLog({ privateKey }: KeyPair): LogSettings {
  const signingKey = JSON.stringify(privateKey);
  const key = importSigningKey("log", signingKey);
  const logs = KEEPERS.map((keeper) => ({
    keeper,
    log: writeVerifierKey(createSigner(`${keeper}.test`, NoteAlgorithm.ED25519, key)),
    witness: writeVerifierKey(createSigner(`${keeper}.test/witness`, NoteAlgorithm.COSIGNATURE, key)),
    months: 24,
    url: "http://127.0.0.1:9",
  }));

  return { signingKey, witnessKey: signingKey, network: JSON.stringify({ quorum: 0, logs }), intervalSeconds: 900 };
}

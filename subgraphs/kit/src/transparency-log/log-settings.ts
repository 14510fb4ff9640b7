import type { Settings } from "../process/config.js";
import { importSigningKey } from "../process/keys.js";
import type { TlsIdentity } from "../tls/tls-identity.js";
import { getKnownLog, type KnownLog, type LogNetwork, readLogNetwork } from "./log-network.js";
import { createSigner, NoteAlgorithm, type NoteSigner, writeVerifierKey } from "./note-key.js";

/** The settings of a log and of a witness of others. */
export interface LogSettings {
  /** JSON Web Key with which the log signs its checkpoints. */
  readonly signingKey: string;
  /** JSON Web Key with which checkpoints of others are cosigned. */
  readonly witnessKey: string;
  /** All logs, their public keys and where they are: JSON. */
  readonly network: string;
  /** How often rows come into the tree. */
  readonly intervalSeconds: number;
}

const FIVE_MINUTES = 300;

export function readLogSettings(settings: Settings): LogSettings {
  return {
    signingKey: settings.secretFile("LOG_SIGNING_KEY_FILE", {
      about: "the key with which a keeper signs its own log's checkpoints",
    }),
    witnessKey: settings.secretFile("WITNESS_SIGNING_KEY_FILE", {
      about: "the key with which a keeper cosigns the others' checkpoints",
    }),
    network: settings.file("LOG_NETWORK_FILE", {
      about:
        "all logs with their public keys, periods and addresses, and how many others must cosign; without it the page `/receipts` says how to verify receipts off-line",
    }),
    intervalSeconds: settings.number("LOG_INTERVAL_SECONDS", {
      fallback: FIVE_MINUTES,
      least: 10,
      most: 900,
      about: "how often rows come into the log's tree, at fixed times of the clock",
    }),
  };
}

/** A keeper of a log with its keys. */
export interface LogKeeper {
  readonly keeper: string;
  readonly network: LogNetwork;
  readonly known: KnownLog;
  readonly log: NoteSigner;
  readonly witness: NoteSigner;
  /** What it shows to witnesses; without it services speak plain HTTP. */
  readonly identity?: TlsIdentity | null;
}

/** The keeper of this name; throws one sentence where its keys are not those by which the network knows it. */
export function createKeeper(
  keeper: string,
  { signingKey, witnessKey, network: text }: LogSettings,
  identity: TlsIdentity | null = null,
): LogKeeper {
  const network = readLogNetwork(text);
  const known = getKnownLog(network, keeper);
  const sign = (variable: string, key: string, { name }: KnownLog["log"], algorithm: NoteAlgorithm) =>
    createSigner(name, algorithm, importSigningKey(variable, key));
  const log = sign("LOG_SIGNING_KEY_FILE", signingKey, known.log, NoteAlgorithm.ED25519);
  const witness = sign("WITNESS_SIGNING_KEY_FILE", witnessKey, known.witness, NoteAlgorithm.COSIGNATURE);
  if (
    writeVerifierKey(log) !== writeVerifierKey(known.log) ||
    writeVerifierKey(witness) !== writeVerifierKey(known.witness)
  )
    throw new Error(`LOG_NETWORK_FILE knows ${keeper} by other keys than its own.`);

  return { keeper, network, known, log, witness, identity };
}

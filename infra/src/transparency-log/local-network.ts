import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importSigningKey } from "@kim-hub/kit/keys";
import { createSigner, NoteAlgorithm, writeVerifierKey } from "@kim-hub/kit/note-key";
import { RECEIPT_SIGNER } from "@kim-hub/kit/receipt-signer";
import { getMonths, readRetentionRules } from "@kim-hub/kit/retention-rules";
import type { HubConfig } from "../installation/config.js";
import { type KeyFiles } from "../installation/keys/key-files.js";
import { logKeyOf, witnessKeyOf } from "../installation/keys/key-names.js";
import { SUBGRAPHS } from "../installation/subgraphs.js";

/** So many others must cosign a checkpoint, where there are as many. */
const QUORUM = 2;
const GATEWAY = "gateway";
const FILE = "log-network.json";

/** Where the public keys of an installation's logs lie. */
export function networkFileIn(directory: string): string {
  return join(directory, FILE);
}

/** Writes down which logs this start brings up or mocks, with whose keys they are signed and where they are shown; returns the file. */
export function keepLogNetwork(
  { dataDirectory, ports, own, others, tlsFolder }: HubConfig,
  keys: KeyFiles,
  on: string,
): string {
  const file = networkFileIn(dataDirectory);
  const rules = readRetentionRules();
  const logs = ([...(others ? own : SUBGRAPHS), GATEWAY] as const).map((keeper) => {
    const record = keeper === GATEWAY ? "REQUEST_LOG" : "DISCLOSURE_LOG";
    const { months } = getMonths(rules, { record, office: keeper, on });
    const origin = `kim-hub.invalid/${keeper}/${keeper === GATEWAY ? "request" : "disclosure"}-${months}m`;
    const keyOf = (name: string, key: string, algorithm: NoteAlgorithm) =>
      writeVerifierKey(createSigner(name, algorithm, importSigningKey(key, readFileSync(keys.private(key), "utf8"))));

    return {
      keeper,
      log: keyOf(origin, logKeyOf(keeper), NoteAlgorithm.ED25519),
      witness: keyOf(`kim-hub.invalid/${keeper}/witness`, witnessKeyOf(keeper), NoteAlgorithm.COSIGNATURE),
      months,
      ...(keeper === GATEWAY && { receipt: keyOf(RECEIPT_SIGNER, "receipt", NoteAlgorithm.ED25519) }),
      url: `${tlsFolder ? "https" : "http"}://127.0.0.1:${ports[keeper === GATEWAY ? "gateway-log" : keeper]}`,
    };
  });
  writeFileSync(file, JSON.stringify({ quorum: Math.min(QUORUM, logs.length - 1), logs }, null, 2));

  return file;
}

import { createPublicKey, type KeyObject } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createVerifier, NoteAlgorithm, writeVerifierKey } from "@kim-hub/kit/note-key";
import { RECEIPT_SIGNER } from "@kim-hub/kit/receipt-signer";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { writeWhole } from "../../write-whole.js";
import { logKeyOf, witnessKeyOf } from "../key-names.js";
import { SiteError } from "./site-error.js";
import { keeperFileOf, NETWORK_FILE, publicFileOf, type SiteFolder } from "./site-folder.js";

/** So many others must cosign a checkpoint, where there are as many. */
const QUORUM = 2;
const GATEWAY = "gateway";
const KEEPERS = [...SUBGRAPHS, GATEWAY];

/** Puts the network of logs together from what its keepers pass on; null with a sentence for each that is missing. */
export function writeNetwork(site: SiteFolder): { readonly file: string | null; readonly missing: readonly string[] } {
  const filesOf = (keeper: string) => [
    keeperFileOf(keeper),
    publicFileOf(logKeyOf(keeper)),
    publicFileOf(witnessKeyOf(keeper)),
    ...(keeper === GATEWAY ? [publicFileOf("receipt")] : []),
  ];
  const missing = KEEPERS.flatMap(filesOf).filter((file) => !existsSync(site.passedOn(file)));
  if (missing.length > 0)
    return {
      file: null,
      missing: missing.map((file) => `The network of logs still needs ${file}, which its keeper passes on.`),
    };
  const logs = KEEPERS.map((keeper) => {
    const { name, witness, months, url } = JSON.parse(readFileSync(site.passedOn(keeperFileOf(keeper)), "utf8"));
    const keyOf = (of: string, key: string, algorithm: NoteAlgorithm) =>
      writeVerifierKey(createVerifier(of, algorithm, readPublic(site.passedOn(publicFileOf(key)))));

    return {
      keeper,
      log: keyOf(String(name), logKeyOf(keeper), NoteAlgorithm.ED25519),
      witness: keyOf(String(witness), witnessKeyOf(keeper), NoteAlgorithm.COSIGNATURE),
      months,
      ...(keeper === GATEWAY && { receipt: keyOf(RECEIPT_SIGNER, "receipt", NoteAlgorithm.ED25519) }),
      url,
    };
  });
  const file = site.passedOn(NETWORK_FILE);
  const text = JSON.stringify({ quorum: Math.min(QUORUM, logs.length - 1), logs }, null, 2);
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeWhole(file, text);

  return { file, missing: [] };
}

function readPublic(file: string): KeyObject {
  try {
    return createPublicKey({ key: JSON.parse(readFileSync(file, "utf8")), format: "jwk" });
  } catch {
    throw new SiteError(`The file ${file} holds no public JSON Web Key.`);
  }
}

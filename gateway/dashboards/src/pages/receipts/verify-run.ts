import { type CheckedReceipt, checkReceipt } from "@kim-hub/kit/check-receipt";
import { findFaultOfProof, readInclusionProof } from "@kim-hub/kit/inclusion-proof";
import { hashEntry } from "@kim-hub/kit/log-entry";
import { getKnownLog, type LogNetwork } from "@kim-hub/kit/log-network";
import type { NoteVerifier } from "@kim-hub/kit/note-key";
import type { ReceiptedRun } from "@kim-hub/kit/receipted-run";

/** `NOT_YET`: the log has no proof of it, or none so far. */
export type Logged = "LOGGED" | "NOT_LOGGED" | "NOT_YET";

export interface VerifiedRun extends CheckedReceipt {
  readonly logged: Logged;
  /** The run with the proof that was found, as a file keeps it. */
  readonly run: ReceiptedRun;
}

/** The public keys that receipts of this hub are checked by; null where the installation names none. */
export interface ReceiptKeys {
  readonly network: LogNetwork;
  readonly receipt: NoteVerifier;
}

const GATEWAY = "gateway";

export function receiptKeysOf(network: LogNetwork | null): ReceiptKeys | null {
  const receipt = network?.logs.find(({ keeper }) => keeper === GATEWAY)?.receipt;

  return network && receipt ? { network, receipt } : null;
}

/** Checks one run, and asks for the proof that it was logged where its file has none. */
export async function verifyRun(
  run: ReceiptedRun,
  { network, receipt }: ReceiptKeys,
  askProof: (entry: string) => Promise<string | null>,
): Promise<VerifiedRun> {
  const checked = checkReceipt(run, receipt);
  const proof = run.proof ?? (checked.isSigned && checked.isOfEntry ? await askProof(run.receipt.entry) : null);

  return { ...checked, logged: isLogged(run.receipt.entry, proof, network), run: { ...run, proof } };
}

export function holds({ isSigned, isOfAnswer, isOfEntry, logged }: VerifiedRun): boolean {
  return isSigned && isOfAnswer && isOfEntry && logged === "LOGGED";
}

function isLogged(entry: string, proof: string | null, network: LogNetwork): Logged {
  if (proof === null) return "NOT_YET";
  const { log } = getKnownLog(network, GATEWAY);
  const witnesses = network.logs.filter(({ keeper }) => keeper !== GATEWAY).map(({ witness }) => witness);
  try {
    const fault = findFaultOfProof(hashEntry(entry), readInclusionProof(proof), {
      ...{ log, witnesses },
      quorum: network.quorum,
    });

    return fault === null ? "LOGGED" : "NOT_LOGGED";
  } catch {
    // A file may hold any text as its proof.
    return "NOT_LOGGED";
  }
}

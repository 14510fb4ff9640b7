import { type NoteVerifier, readVerifierKey } from "./note-key.js";

/** One log as everybody who checks it knows it. */
export interface KnownLog {
  /** Who keeps it and cosigns the others: a subgraph, or `gateway`. */
  readonly keeper: string;
  readonly log: NoteVerifier;
  readonly witness: NoteVerifier;
  /** By which it signs receipts of saved queries, where it does. */
  readonly receipt?: NoteVerifier;
  /** How many months an entry is kept at least. */
  readonly months: number;
  /** Where the keeper takes checkpoints of others. */
  readonly url: string;
}

/** All logs that watch each other. */
export interface LogNetwork {
  readonly logs: readonly KnownLog[];
  /** So many others must have cosigned a checkpoint. */
  readonly quorum: number;
}

/** A network as its file says it; throws one sentence where it says nothing useful. */
export function readLogNetwork(text: string): LogNetwork {
  const { logs, quorum } = parse(text);
  if (!Array.isArray(logs) || !Number.isInteger(quorum) || quorum < 0)
    throw new Error("The network of logs names no logs, or no quorum.");
  const known = logs.map(({ keeper, log, witness, receipt, months, url }): KnownLog => {
    if (typeof keeper !== "string" || !Number.isInteger(months) || !URL.canParse(String(url)))
      throw new Error("A log of the network has no keeper, no whole number of months or no URL.");

    return {
      ...{ keeper, months, url },
      log: readVerifierKey(String(log)),
      witness: readVerifierKey(String(witness)),
      ...(receipt !== undefined && { receipt: readVerifierKey(String(receipt)) }),
    };
  });
  if (quorum >= known.length && quorum > 0) throw new Error("The network of logs has too few members for its quorum.");

  return { logs: known, quorum };
}

/** The network's member of this name. */
export function getKnownLog({ logs }: LogNetwork, keeper: string): KnownLog {
  const found = logs.find((log) => log.keeper === keeper);
  if (!found) throw new Error(`The network of logs does not name ${keeper}.`);

  return found;
}

// biome-ignore lint/suspicious/noExplicitAny: each member is checked where it is read.
function parse(text: string): any {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new Error("The network of logs is no JSON.");
  }
}

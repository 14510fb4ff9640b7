import { readCheckpoint } from "./checkpoint.js";
import type { NoteVerifier } from "./note-key.js";
import { readNote, verifyNote } from "./signed-note.js";
import { isIncluded } from "./verify-proof.js";

/** That an entry is in a log, to be checked off-line (C2SP tlog-proof). */
export interface InclusionProof {
  readonly index: number;
  readonly hashes: readonly Buffer[];
  /** The signed checkpoint as it is. */
  readonly checkpoint: string;
}

const HEADER = "c2sp.org/tlog-proof@v1";
const INDEX = /^index (0|[1-9]\d{0,15})$/;

export function writeInclusionProof({ index, hashes, checkpoint }: InclusionProof): string {
  return [HEADER, `index ${index}`, ...hashes.map((hash) => hash.toString("base64")), "", checkpoint].join("\n");
}

/** Throws where the text is no proof. */
export function readInclusionProof(text: string): InclusionProof {
  const end = text.indexOf("\n\n");
  const [header, ...lines] = text.slice(0, end).split("\n");
  if (end < 0 || header !== HEADER) throw new Error(`The proof does not begin with ${HEADER}.`);
  const [indexLine = "", ...hashes] = lines[0]?.startsWith("extra ") ? lines.slice(1) : lines;
  const [, index] = INDEX.exec(indexLine) ?? [];
  if (index === undefined) throw new Error("The proof does not say the entry's index.");

  return {
    index: Number(index),
    hashes: hashes.map((hash) => Buffer.from(hash, "base64")),
    checkpoint: text.slice(end + 2),
  };
}

interface Trusted {
  readonly log: NoteVerifier;
  readonly witnesses: readonly NoteVerifier[];
  /** How many of the witnesses must have signed. */
  readonly quorum: number;
}

/** Why the entry of this leaf hash is not proven to be in the log, in a sentence; null if it is. */
export function findFaultOfProof(
  leafHash: Buffer,
  { index, hashes, checkpoint }: InclusionProof,
  { log, witnesses, quorum }: Trusted,
): string | null {
  const note = readNote(checkpoint);
  const { origin, size, root } = readCheckpoint(note.text);
  if (origin !== log.name) return `The checkpoint is of ${origin}, not of ${log.name}.`;
  if (verifyNote(note, log) === false) return `The checkpoint of ${origin} is not signed by its log.`;
  const cosigned = witnesses.filter((witness) => verifyNote(note, witness) !== false).length;
  if (cosigned < quorum) return `The checkpoint of ${origin} has ${cosigned} cosignatures of ${quorum}.`;
  if (!isIncluded({ index, size, leafHash, proof: hashes, root }))
    return `Entry ${index} is not in the tree of ${origin}.`;

  return null;
}

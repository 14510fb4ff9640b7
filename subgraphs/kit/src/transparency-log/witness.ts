import { type Checkpoint, readCheckpoint } from "./checkpoint.js";
import type { LogNetwork } from "./log-network.js";
import { sha256 } from "./merkle-tree.js";
import type { NoteSigner } from "./note-key.js";
import { readNote, type SignedNote, signNote, verifyNote } from "./signed-note.js";
import { HASH_BYTES } from "./tiles.js";
import { isConsistent } from "./verify-proof.js";

/** The newest checkpoint of a log that a witness has cosigned. */
export interface WitnessedLog {
  readonly size: number;
  readonly note: string;
}

/** What a witness keeps: one row for each log, and proofs of what it refused. */
export interface WitnessStore {
  find(origin: string): Promise<WitnessedLog | null>;
  /** Puts the newer one in the place of one of this size, for good; false if there is another by now. */
  keep(origin: string, oldSize: number, witnessed: WitnessedLog): Promise<boolean>;
  /** Two checkpoints that their log has signed and that do not fit. */
  keepFork(origin: string, fork: { readonly known: string; readonly refused: string }): Promise<void>;
}

/** An answer of C2SP tlog-witness. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly body: string;
  readonly type?: string;
}

interface Witness {
  readonly network: LogNetwork;
  readonly signer: NoteSigner;
  readonly store: WitnessStore;
}

interface AddCheckpoint {
  readonly oldSize: number;
  readonly proof: readonly Buffer[];
  readonly text: string;
  readonly note: SignedNote;
  readonly checkpoint: Checkpoint;
}

const OLD = /^old (0|[1-9]\d{0,15})$/;
const MOST_HASHES = 63;

/** The body of a request to cosign a checkpoint, with the proof that it continues the one of `oldSize`. */
export function writeAddCheckpoint(oldSize: number, proof: readonly Buffer[], note: string): string {
  return [`old ${oldSize}`, ...proof.map((hash) => hash.toString("base64")), "", note].join("\n");
}

/** Cosigns the checkpoint if it continues the one that this witness has cosigned last, which is replaced before the answer. */
export async function addCheckpoint(body: string, { network, signer, store }: Witness): Promise<WitnessAnswer> {
  const request = read(body);
  if (!request) return { status: 400, body: "This is no request to add a checkpoint.\n" };
  const { oldSize, proof, text, note, checkpoint } = request;
  const { origin, size, root } = checkpoint;
  const known = network.logs.find(({ log, witness }) => log.name === origin && witness.name !== signer.name);
  if (!known) return { status: 404, body: "The log is not known.\n" };
  if (verifyNote(note, known.log) === false) return { status: 403, body: "The checkpoint is not signed by its log.\n" };
  if (oldSize > size) return { status: 400, body: "The old size is above the new one.\n" };
  const witnessed = await store.find(origin);
  if (oldSize !== (witnessed?.size ?? 0)) return conflict(witnessed?.size ?? 0);
  const oldRoot = witnessed ? readCheckpoint(readNote(witnessed.note).text).root : sha256();
  if (!isConsistent({ oldSize, oldRoot, size, root, proof })) {
    if (witnessed) await store.keepFork(origin, { known: witnessed.note, refused: text });
    if (oldSize === size) return conflict(oldSize);

    return { status: 422, body: "The proof of consistency does not hold.\n" };
  }
  if (!(await store.keep(origin, oldSize, { size, note: text })))
    return conflict((await store.find(origin))?.size ?? 0);

  return { status: 200, body: signNote(note.text, signer) };
}

function conflict(size: number): WitnessAnswer {
  return { status: 409, body: `${size}\n`, type: "text/x.tlog.size" };
}

function read(body: string): AddCheckpoint | null {
  const end = body.indexOf("\n\n");
  const [first = "", ...hashes] = body.slice(0, Math.max(end, 0)).split("\n");
  const [, old] = OLD.exec(first) ?? [];
  const proof = hashes.map((hash) => Buffer.from(hash, "base64"));
  if (old === undefined || proof.length > MOST_HASHES || proof.some(({ length }) => length !== HASH_BYTES)) return null;
  const text = body.slice(end + 2);
  try {
    const note = readNote(text);

    return { oldSize: Number(old), proof, text, note, checkpoint: readCheckpoint(note.text) };
  } catch {
    // Whatever it is, it is no checkpoint: the answer says that.
    return null;
  }
}

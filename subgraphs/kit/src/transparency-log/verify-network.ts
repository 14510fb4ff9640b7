import { readCheckpoint } from "./checkpoint.js";
import { type ExportedLog, findTilesOf } from "./exported-log.js";
import type { LogNetwork } from "./log-network.js";
import { matchRequests } from "./match-requests.js";
import { rootOf } from "./merkle-tree.js";
import { readNote, verifyNote } from "./signed-note.js";
import { MissingTileError, readTiles } from "./tiles.js";
import { type LogVerdict, verifyLog } from "./verify-log.js";

/** What was found of all logs of a folder. */
export interface NetworkVerdict {
  readonly logs: readonly LogVerdict[];
  /** Where logs do not fit each other, a sentence for the first place of each kind. */
  readonly contradictions: readonly string[];
}

/** Checks each log, and whether they fit each other: what one has cosigned of another, and which requests they know. */
export function verifyNetwork(
  logs: readonly ExportedLog[],
  network: LogNetwork,
  { now = new Date(), settleSeconds }: { readonly now?: Date; readonly settleSeconds?: number } = {},
): NetworkVerdict {
  const verdicts = logs.map((log) => verifyLog(log, network, now));
  const contradictions = logs.flatMap((witness) =>
    witness.witnessed.map((note) => contradict(note, { witness, logs, verdicts, network })),
  );

  return {
    logs: verdicts,
    contradictions: [
      ...contradictions.filter((sentence) => sentence !== null),
      ...matchRequests(logs, verdicts, settleSeconds),
    ],
  };
}

interface Testimony {
  readonly witness: ExportedLog;
  readonly logs: readonly ExportedLog[];
  readonly verdicts: readonly LogVerdict[];
  readonly network: LogNetwork;
}

/** Whether a log's tree is another than the one that a witness has seen and its own log signed: then its past was rewritten. */
function contradict(text: string, { witness, logs, verdicts, network }: Testimony): string | null {
  const note = readNote(text);
  const { origin, size, root } = readCheckpoint(note.text);
  const known = network.logs.find(({ log }) => log.name === origin);
  const log = logs.find(({ keeper }) => keeper === known?.keeper);
  const verdict = verdicts.find(({ keeper }) => keeper === known?.keeper);
  if (!known || !log || !verdict) return null;
  if (verifyNote(note, known.log) === false)
    return `${witness.keeper} holds a checkpoint of ${known.keeper} that ${known.keeper} has not signed.`;
  if (size > verdict.size)
    return `${witness.keeper} has seen ${known.keeper} with ${size} entries; now it shows ${verdict.size}.`;
  try {
    const isSame = rootOf(size, readTiles(findTilesOf(log, verdict.size))).equals(root);

    return isSame ? null : `${witness.keeper} has seen another tree of ${size} entries of ${known.keeper}.`;
  } catch (error) {
    if (error instanceof MissingTileError) return `${known.keeper}: ${error.message}`;
    throw error;
  }
}

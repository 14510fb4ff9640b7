import { readFile } from "node:fs/promises";
import { writeInclusionProof } from "@kim-hub/kit/inclusion-proof";
import { proveInclusion, type ReadHash } from "@kim-hub/kit/merkle-tree";
import { HASH_BYTES, MissingTileError, readTiles, TILE_WIDTH } from "@kim-hub/kit/tiles";
import { type FiledCheckpoint, type FiledCosignature, treeFiles } from "../transparency-log/log-files.js";
import { createTailReader } from "./log-tail.js";

interface Sought {
  /** RFC 9162. */
  readonly leafHash: Buffer;
  /** The entry's own instant, ISO 8601: its place is under one of the first checkpoints after it. */
  readonly at: string;
}

/** A line waits two seconds before it comes into the tree, and a full batch is followed by another at once. */
const CHECKPOINTS_AFTER = 4;

/**
 * The proof that an entry is in the gateway's log (C2SP tlog-proof), under the newest of the checkpoints that most witnesses have
 * cosigned; null if it is in no such tree yet, or never was. It needs the entry's hash alone, and tells nothing of an entry.
 */
export type ProveEntry = (sought: Sought) => Promise<string | null>;

export function createEntryProver(requestLogDirectory: string): ProveEntry {
  const files = treeFiles(requestLogDirectory);
  const readers = {
    readCheckpoints: createTailReader<FiledCheckpoint>(files.checkpoints),
    readCosignatures: createTailReader<FiledCosignature>(files.cosignatures),
  };

  return (sought) => proveEntry(sought, { ...readers, files });
}

interface LogTail {
  readonly files: ReturnType<typeof treeFiles>;
  readonly readCheckpoints: () => Promise<readonly FiledCheckpoint[]>;
  readonly readCosignatures: () => Promise<readonly FiledCosignature[]>;
}

async function proveEntry({ leafHash, at }: Sought, { files, ...log }: LogTail): Promise<string | null> {
  const checkpoints = await log.readCheckpoints();
  const first = checkpoints.findIndex((checkpoint) => checkpoint.at >= at);
  if (first < 0) return null;
  const range = {
    from: checkpoints[first - 1]?.size ?? 0,
    to: checkpoints[Math.min(first + CHECKPOINTS_AFTER, checkpoints.length) - 1]?.size ?? 0,
  };
  const tile = (level: number, index: number) => readFile(files.tile(level, index));
  const index = await findLeaf(leafHash, range, (place) => tile(0, place));
  if (index === null) return null;
  const signed = chooseCheckpoint(checkpoints, await log.readCosignatures(), index);
  if (!signed) return null;
  const hashes = await readAsNeeded(tile, (read) => proveInclusion(index, signed.size, read));

  return writeInclusionProof({ index, hashes, checkpoint: signed.note });
}

/** The leaf's place in the range, whose tiles alone are read. */
async function findLeaf(
  leafHash: Buffer,
  { from, to }: { readonly from: number; readonly to: number },
  read: (tile: number) => Promise<Buffer>,
): Promise<number | null> {
  for (let tile = Math.floor(from / TILE_WIDTH); tile * TILE_WIDTH < to; tile += 1) {
    const hashes = await read(tile);
    for (let offset = 0; offset < hashes.length; offset += HASH_BYTES)
      if (hashes.subarray(offset, offset + HASH_BYTES).equals(leafHash)) return tile * TILE_WIDTH + offset / HASH_BYTES;
  }

  return null;
}

/** The checkpoint with its cosignatures as one note. */
function chooseCheckpoint(
  checkpoints: readonly FiledCheckpoint[],
  cosignatures: readonly FiledCosignature[],
  index: number,
): { readonly size: number; readonly note: string } | null {
  const lines = Map.groupBy(cosignatures, ({ size }) => size);
  const countOf = ({ size }: FiledCheckpoint) => lines.get(size)?.length ?? 0;
  const chosen = checkpoints
    .filter(({ size }) => size > index)
    .reduce<FiledCheckpoint | null>((best, next) => (best && countOf(best) > countOf(next) ? best : next), null);
  if (!chosen || countOf(chosen) === 0) return null;
  const cosigned = lines.get(chosen.size) ?? [];

  return { size: chosen.size, note: chosen.note + cosigned.map(({ line }) => line).join("") };
}

/** Computes with hashes of tiles on the disk: each tile that is missing is read, and the work begun anew. */
async function readAsNeeded<Result>(
  read: (level: number, index: number) => Promise<Buffer>,
  work: (readHash: ReadHash) => Result,
): Promise<Result> {
  const tiles = new Map<string, Buffer>();
  for (;;) {
    let missing: readonly [level: number, index: number] | null = null;
    const find = (level: number, index: number) => {
      const tile = tiles.get(`${level}/${index}`);
      if (!tile) missing = [level, index];

      return tile;
    };
    try {
      return work(readTiles(find));
    } catch (error) {
      if (!(error instanceof MissingTileError) || missing === null) throw error;
      const [level, index]: readonly [number, number] = missing;
      tiles.set(`${level}/${index}`, await read(level, index));
    }
  }
}

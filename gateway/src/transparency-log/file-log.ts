import { mkdir, readFile, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { growTree } from "@kim-hub/kit/grow-tree";
import { hashEntry } from "@kim-hub/kit/log-entry";
import type { AdvancedLog, LogStore } from "@kim-hub/kit/log-store";
import { proveConsistency } from "@kim-hub/kit/merkle-tree";
import type { NoteSigner } from "@kim-hub/kit/note-key";
import { HASH_BYTES, listEdge, readTiles, TILE_WIDTH } from "@kim-hub/kit/tiles";
import { listLogFiles, readLogFile } from "../request-log/read-request-log.js";
import { appendLine, readLines, replaceFile } from "./durable-files.js";
import { type FiledCheckpoint, type FiledCosignature, type FilePart, treeFiles } from "./log-files.js";
import { OneAtATime } from "./one-at-a-time.js";

const MOST_ROWS = 20_000;
/** A younger line may not be on the disk for certain yet, and so may still be taken back. */
const SETTLED_MILLISECONDS = 2000;

/** The tree over the files of a request log; one process at a time keeps it. A checkpoint's line is what makes it so. */
export class FileLog implements LogStore {
  readonly #directory: string;
  readonly #checkpoints: FiledCheckpoint[];
  readonly #cosignatures: FiledCosignature[];
  readonly #turns = new OneAtATime();

  private constructor(directory: string, checkpoints: FiledCheckpoint[], cosignatures: FiledCosignature[]) {
    this.#directory = directory;
    this.#checkpoints = checkpoints;
    this.#cosignatures = cosignatures;
  }

  static async open(directory: string): Promise<FileLog> {
    const { checkpoints, cosignatures } = treeFiles(directory);
    await mkdir(dirname(checkpoints), { recursive: true, mode: 0o700 });

    return new FileLog(directory, await readLines(checkpoints), await readLines(cosignatures));
  }

  advance(signer: NoteSigner): Promise<AdvancedLog> {
    return this.#turns.run(() => this.#advance(signer));
  }

  async newest(): Promise<{ size: number; note: string; at: Date } | null> {
    const newest = this.#checkpoints.at(-1);

    return newest ? { size: newest.size, note: newest.note, at: new Date(newest.at) } : null;
  }

  async prove(oldSize: number, size: number): Promise<readonly Buffer[]> {
    const needed = new Set<string>();
    const unknown = Buffer.alloc(TILE_WIDTH * HASH_BYTES);
    // Which hashes a proof needs follows from sizes alone.
    proveConsistency(
      oldSize,
      size,
      readTiles((level, index) => {
        needed.add(`${level}/${index}`);

        return unknown;
      }),
    );
    const find = await this.#readTiles([...needed]);

    return proveConsistency(oldSize, size, readTiles(find));
  }

  async cosignedSize(witness: string): Promise<number> {
    return Math.max(0, ...this.#cosignatures.filter((known) => known.witness === witness).map(({ size }) => size));
  }

  keepCosignature(cosignature: FiledCosignature): Promise<void> {
    return this.#turns.run(async () => {
      if (this.#cosignatures.some(({ size, witness }) => size === cosignature.size && witness === cosignature.witness))
        return;
      await appendLine(treeFiles(this.#directory).cosignatures, cosignature);
      this.#cosignatures.push(cosignature);
    });
  }

  async unwitnessedSince(quorum: number): Promise<Date | null> {
    const counts = new Map<number, number>();
    for (const { size } of this.#cosignatures) counts.set(size, (counts.get(size) ?? 0) + 1);
    const last = this.#checkpoints.findLastIndex(({ size }) => (counts.get(size) ?? 0) >= quorum);
    const first = this.#checkpoints[last + 1];

    return first ? new Date(first.at) : null;
  }

  async #advance(signer: NoteSigner): Promise<AdvancedLog> {
    const start = this.#checkpoints.at(-1)?.size ?? 0;
    const { leaves, parts } = await this.#readWaiting(start);
    const find = await this.#readTiles(listEdge(start).map(({ level, index }) => `${level}/${index}`));
    const { size, note, paddingStart, paddingSeed, changed } = growTree({ start, leaves, find, signer });
    const files = treeFiles(this.#directory);
    // What a crash leaves of them is beyond the tree, and written over.
    for (const { level, index, hashes } of changed) await replaceFile(files.tile(level, index), hashes);
    const at = new Date().toISOString();
    const checkpoint = { size, at, note, parts, paddingStart, paddingSeed: paddingSeed.toString("hex") };
    await appendLine(files.checkpoints, checkpoint);
    this.#checkpoints.push(checkpoint);

    return { size, note, rows: leaves.length, isFull: leaves.length === MOST_ROWS };
  }

  /** The lines that are in no tree yet, file by file. */
  async #readWaiting(start: number): Promise<{ leaves: readonly Buffer[]; parts: readonly FilePart[] }> {
    const ends = new Map(this.#checkpoints.flatMap(({ parts }) => parts).map(({ file, end }) => [file, end]));
    const settled = Date.now() - SETTLED_MILLISECONDS;
    const leaves: Buffer[] = [];
    const parts: FilePart[] = [];
    for (const path of listLogFiles(this.#directory)) {
      const file = basename(path);
      const from = ends.get(file) ?? 0;
      if ((await stat(path)).size <= from) continue;
      const first = leaves.length;
      let end = from;
      for await (const line of readLogFile(path, from)) {
        if (leaves.length === MOST_ROWS || Date.parse(JSON.parse(line.bytes.toString()).at) > settled) break;
        leaves.push(hashEntry(line.bytes.toString()));
        end = line.end;
      }
      if (leaves.length > first) parts.push({ file, from, end, start: start + first, count: leaves.length - first });
    }

    return { leaves, parts };
  }

  async #readTiles(keys: readonly string[]): Promise<(level: number, index: number) => Buffer | undefined> {
    const tiles = new Map<string, Buffer>();
    for (const key of keys) {
      const [level, index] = key.split("/").map(Number);
      const tile = await readFile(treeFiles(this.#directory).tile(level ?? 0, index ?? 0)).catch(whereThereIsNone);
      if (tile) tiles.set(key, tile);
    }

    return (level, index) => tiles.get(`${level}/${index}`);
  }
}

/** A tree whose size is a whole tile's has no tile at its edge yet. */
function whereThereIsNone(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

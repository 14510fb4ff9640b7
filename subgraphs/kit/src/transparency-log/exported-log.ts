import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FindTile } from "./tiles.js";
import { HASH_BYTES, TILE_WIDTH, tilePath } from "./tiles.js";

/** What a log's folder says, as it stands; whether it is true, `verifyLog` finds out. */
export interface ExportedLog {
  readonly keeper: string;
  /** Signed notes with their cosignatures, by growing size. */
  readonly checkpoints: readonly string[];
  /** Entries by growing index. */
  readonly entries: readonly ExportedEntry[];
  readonly paddings: readonly ExportedPadding[];
  /** The newest checkpoint of each other log that this keeper has cosigned, and what it has refused. */
  readonly witnessed: readonly string[];
  readonly tile: (level: number, index: number, width: number) => Buffer | undefined;
}

export interface ExportedEntry {
  readonly index: number;
  /** The entry's own bytes: canonical JSON. */
  readonly json: string;
}

export interface ExportedPadding {
  readonly start: number;
  readonly size: number;
  /** In base 16. */
  readonly seed: string;
}

export const LOG_FILES = {
  checkpoints: "checkpoints.jsonl",
  entries: "entries.jsonl",
  paddings: "paddings.jsonl",
  witnessed: "witnessed.jsonl",
};

/** The logs of a folder, each in a folder named as its keeper. */
export function listExportedLogs(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((found) => found.isDirectory() && existsSync(join(folder, found.name, LOG_FILES.checkpoints)))
    .map(({ name }) => name)
    .sort();
}

export function readExportedLog(folder: string, keeper: string): ExportedLog {
  const read = (file: string) => {
    const path = join(folder, keeper, file);

    return existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
  };

  return {
    keeper,
    checkpoints: read(LOG_FILES.checkpoints).map((line) => JSON.parse(line)),
    entries: read(LOG_FILES.entries).map(readEntry),
    paddings: read(LOG_FILES.paddings).map((line) => JSON.parse(line)),
    witnessed: read(LOG_FILES.witnessed).map((line) => JSON.parse(line)),
    tile: (level, index, width) => {
      const path = join(folder, keeper, tilePath({ level, index, hashes: Buffer.alloc(width * HASH_BYTES) }));

      return existsSync(path) ? readFileSync(path) : undefined;
    },
  };
}

/** The tiles of a tree of this size. */
export function findTilesOf({ tile }: Pick<ExportedLog, "tile">, size: number): FindTile {
  const known = new Map<string, Buffer | undefined>();

  return (level, index) => {
    const key = `${level}/${index}`;
    if (!known.has(key)) {
      const width = Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH);
      known.set(key, width > 0 ? tile(level, index, width) : undefined);
    }

    return known.get(key);
  };
}

function readEntry(line: string): ExportedEntry {
  const space = line.indexOf(" ");

  return { index: Number(line.slice(0, space)), json: line.slice(space + 1) };
}

import { hashNode, type ReadHash } from "./merkle-tree.js";

/** Hashes of one level of the tree side by side (C2SP tlog-tiles): tiles of level n hold the hashes of the tree's level 8n. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  /** 32 bytes for each of at most 256 hashes. */
  readonly hashes: Buffer;
}

export type FindTile = (level: number, index: number) => Buffer | undefined;

export const TILE_WIDTH = 256;
export const HASH_BYTES = 32;
const TILE_HEIGHT = 8;

/** The hash of any complete subtree, computed from the tile that holds it or what is below it. */
export function readTiles(find: FindTile): ReadHash {
  return (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const count = 2 ** (level % TILE_HEIGHT);
    const start = index * count;
    const tile = find(tileLevel, Math.floor(start / TILE_WIDTH));
    const offset = (start % TILE_WIDTH) * HASH_BYTES;
    const hashes = tile?.subarray(offset, offset + count * HASH_BYTES);
    if (hashes?.length !== count * HASH_BYTES) {
      throw new MissingTileError(tileLevel, Math.floor(start / TILE_WIDTH));
    }

    return foldHashes(hashes);
  };
}

/** A tree cannot be read where a tile is absent or too short. */
export class MissingTileError extends Error {
  constructor(level: number, index: number) {
    super(`Tile ${index} of level ${level} is missing or too short.`);
    this.name = new.target.name;
  }
}

/** The tiles that the leaves change or add, when the tree has `size` leaves; `find` need know the last tile of each level only. */
export function appendToTiles(size: number, leafHashes: readonly Buffer[], find: FindTile): Tile[] {
  const changed: Tile[] = [];
  let level = 0;
  let place = size;
  let hashes = leafHashes;
  while (hashes.length > 0) {
    const above: Buffer[] = [];
    let at = 0;
    while (at < hashes.length) {
      const index = Math.floor(place / TILE_WIDTH);
      const before = place % TILE_WIDTH;
      const added = hashes.slice(at, at + TILE_WIDTH - before);
      const kept = before === 0 ? Buffer.alloc(0) : find(level, index)?.subarray(0, before * HASH_BYTES);
      if (kept?.length !== before * HASH_BYTES) throw new MissingTileError(level, index);
      const tile = { level, index, hashes: Buffer.concat([kept, ...added]) };
      changed.push(tile);
      if (tile.hashes.length === TILE_WIDTH * HASH_BYTES) above.push(foldHashes(tile.hashes));
      at += added.length;
      place += added.length;
    }
    place = Math.floor((place - hashes.length) / TILE_WIDTH);
    hashes = above;
    level += 1;
  }

  return changed;
}

/** The last, partly filled tile of each level of a tree of this size. */
export function listEdge(size: number): { readonly level: number; readonly index: number }[] {
  const edge = [];
  for (let [level, width] = [0, size]; width > 0; [level, width] = [level + 1, Math.floor(width / TILE_WIDTH)])
    edge.push({ level, index: Math.floor(width / TILE_WIDTH) });

  return edge;
}

/** `tile/0/x001/234`, with `.p/5` for a tile of 5 hashes: the path at which tlog-tiles publishes it. */
export function tilePath({ level, index, hashes }: Tile): string {
  const width = hashes.length / HASH_BYTES;
  const partial = width < TILE_WIDTH ? `.p/${width}` : "";

  return `tile/${level}/${numberPath(index)}${partial}`;
}

function numberPath(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, "0");
  const groups = padded.match(/\d{3}/g) ?? [];

  return groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join("/");
}

/** The root of a power of two of hashes. */
export function foldHashes(hashes: Buffer): Buffer {
  let level = Array.from({ length: hashes.length / HASH_BYTES }, (_, place) =>
    hashes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES),
  );
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let place = 0; place + 1 < level.length; place += 2) {
      const [left, right] = [level[place], level[place + 1]];
      if (left && right) above.push(hashNode(left, right));
    }
    level = above;
  }
  const [root] = level;
  if (!root) throw new Error("No hashes have no root.");

  return root;
}

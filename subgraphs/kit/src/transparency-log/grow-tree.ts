import { randomBytes } from "node:crypto";
import { writeCheckpoint } from "./checkpoint.js";
import { countPadding, hashPadding, SALT_BYTES } from "./log-entry.js";
import { rootOf } from "./merkle-tree.js";
import type { NoteSigner } from "./note-key.js";
import { signNote, writeNote } from "./signed-note.js";
import { appendToTiles, type FindTile, readTiles, type Tile } from "./tiles.js";

interface Growing {
  /** How many leaves the tree has. */
  readonly start: number;
  /** The leaves of the rows that come into it. */
  readonly leaves: readonly Buffer[];
  /** Its last tile of each level. */
  readonly find: FindTile;
  readonly signer: NoteSigner;
}

/** A tree that has grown by rows and the padding behind them. */
export interface GrownTree {
  readonly size: number;
  /** The signed checkpoint. */
  readonly note: string;
  readonly paddingStart: number;
  readonly paddingSeed: Buffer;
  readonly changed: readonly Tile[];
}

/** Computes what the tree becomes; nothing is kept. */
export function growTree({ start, leaves, find, signer }: Growing): GrownTree {
  const paddingStart = start + leaves.length;
  const paddingSeed = randomBytes(SALT_BYTES);
  const padding = Array.from({ length: countPadding(start, leaves.length) }, (_, place) =>
    hashPadding(paddingSeed, paddingStart + place),
  );
  const size = paddingStart + padding.length;
  const changed = appendToTiles(start, [...leaves, ...padding], find);
  const tiles = new Map(changed.map(({ level, index, hashes }) => [`${level}/${index}`, hashes]));
  const root = rootOf(
    size,
    readTiles((level, index) => tiles.get(`${level}/${index}`) ?? find(level, index)),
  );
  const text = writeCheckpoint({ origin: signer.name, size, root });

  return { size, note: writeNote(text, [signNote(text, signer)]), paddingStart, paddingSeed, changed };
}

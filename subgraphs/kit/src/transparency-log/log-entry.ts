import { createHmac } from "node:crypto";
import { canonicalJson } from "./canonical-json.js";
import { hashLeaf } from "./merkle-tree.js";

/** So many random bytes in every entry keep anybody from finding a row by its leaf once the row is gone. */
export const SALT_BYTES = 32;
/** The tree grows by whole blocks, so that its size does not say how many rows there were. */
export const PADDING_BLOCK = 64;

/** The leaf of an entry: a row's canonical JSON with its salt among the members. */
export function hashEntry(json: string): Buffer {
  return hashLeaf(Buffer.from(json));
}

/** The leaf of a padding entry: a row of nothing but a salt, which follows from its batch's seed and its place. */
export function hashPadding(seed: Buffer, index: number): Buffer {
  return hashEntry(canonicalJson({ salt: createHmac("sha256", seed).update(String(index)).digest("hex") }));
}

/** How many padding entries follow `rows` rows: up to the next whole block, and one block where there were no rows. */
export function countPadding(size: number, rows: number): number {
  const end = Math.max(size + rows, size + 1);

  return Math.ceil(end / PADDING_BLOCK) * PADDING_BLOCK - size - rows;
}

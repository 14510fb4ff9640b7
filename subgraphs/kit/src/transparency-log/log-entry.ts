import { createHmac } from "node:crypto";
import { hashLeaf } from "./merkle-tree.js";

/** Bytes by which nobody finds a row from its leaf once the row is gone. */
export const SALT_BYTES = 32;
/** The tree grows by whole blocks, so that its size does not say how many rows there were. */
export const PADDING_BLOCK = 64;

const EMPTY = Buffer.from("{}");

/** The leaf of a row's canonical JSON. */
export function hashRow(salt: Buffer, json: string): Buffer {
  if (salt.length !== SALT_BYTES) throw new Error(`A salt has ${SALT_BYTES} bytes.`);

  return hashLeaf(Buffer.concat([salt, Buffer.from(json)]));
}

/** The leaf of a padding entry: a row of nothing, whose salt follows from its batch's seed and its place. */
export function hashPadding(seed: Buffer, index: number): Buffer {
  const salt = createHmac("sha256", seed).update(String(index)).digest();

  return hashLeaf(Buffer.concat([salt, EMPTY]));
}

/** How many padding entries follow `rows` rows: up to the next whole block, and one block where there were no rows. */
export function countPadding(size: number, rows: number): number {
  const end = Math.max(size + rows, size + 1);

  return Math.ceil(end / PADDING_BLOCK) * PADDING_BLOCK - size - rows;
}

import { createHash } from "node:crypto";

/** The hash of the complete subtree at a level (2^level leaves), counted from the left. */
export type ReadHash = (level: number, index: number) => Buffer;

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);

  return hash.digest();
}

/** RFC 9162, 2.1.1: a leaf and a node cannot be taken for each other. */
export function hashLeaf(entry: Buffer): Buffer {
  return sha256(LEAF, entry);
}

export function hashNode(left: Buffer, right: Buffer): Buffer {
  return sha256(NODE, left, right);
}

/** The root of the first `size` leaves. */
export function rootOf(size: number, read: ReadHash): Buffer {
  return size === 0 ? sha256() : hashOf(0, size, read);
}

/** From the leaf's sibling up to the root's child (RFC 9162, 2.1.3.1). */
export function proveInclusion(index: number, size: number, read: ReadHash): Buffer[] {
  if (index < 0 || index >= size) throw new Error(`A tree of ${size} has no leaf ${index}.`);
  const prove = (start: number, end: number): Buffer[] => {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);

    return index < middle
      ? [...prove(start, middle), hashOf(middle, end, read)]
      : [...prove(middle, end), hashOf(start, middle, read)];
  };

  return prove(0, size);
}

/** That the tree of `oldSize` is the beginning of that of `size` (RFC 9162, 2.1.4.1); nothing is to be proven of an empty or equal one. */
export function proveConsistency(oldSize: number, size: number, read: ReadHash): Buffer[] {
  if (oldSize < 0 || oldSize > size) throw new Error(`A tree of ${size} has no beginning of ${oldSize}.`);
  if (oldSize === 0 || oldSize === size) return [];
  const prove = (start: number, end: number, isWhole: boolean): Buffer[] => {
    if (end === oldSize) return isWhole ? [] : [hashOf(start, end, read)];
    const middle = start + splitOf(end - start);

    return oldSize <= middle
      ? [...prove(start, middle, isWhole), hashOf(middle, end, read)]
      : [...prove(middle, end, false), hashOf(start, middle, read)];
  };

  return prove(0, size, true);
}

/** The hash of the leaves from `start` to before `end`; `start` is where a subtree of that size begins. */
function hashOf(start: number, end: number, read: ReadHash): Buffer {
  const count = end - start;
  const level = Math.round(Math.log2(count));
  if (2 ** level === count) return read(level, start / count);
  const middle = start + splitOf(count);

  return hashNode(hashOf(start, middle, read), hashOf(middle, end, read));
}

/** The largest power of two below `count`. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;

  return split;
}

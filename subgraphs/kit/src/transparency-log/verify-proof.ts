import { hashNode } from "./merkle-tree.js";

interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Buffer;
  readonly proof: readonly Buffer[];
  readonly root: Buffer;
}

/** RFC 9162, 2.1.3.2. */
export function isIncluded({ index, size, leafHash, proof, root }: Inclusion): boolean {
  if (index < 0 || index >= size) return false;
  let place = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = hashNode(sibling, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = hashNode(hash, sibling);
    [place, last] = [half(place), half(last)];
  }

  return last === 0 && hash.equals(root);
}

interface Consistency {
  readonly oldSize: number;
  readonly oldRoot: Buffer;
  readonly size: number;
  readonly root: Buffer;
  readonly proof: readonly Buffer[];
}

/** RFC 9162, 2.1.4.2; an empty tree is the beginning of every other. */
export function isConsistent({ oldSize, oldRoot, size, root, proof }: Consistency): boolean {
  if (oldSize > size) return false;
  if (oldSize === size) return proof.length === 0 && oldRoot.equals(root);
  if (oldSize === 0) return proof.length === 0;
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : [...proof];
  const [first, ...others] = path;
  if (!first) return false;
  let place = oldSize - 1;
  let last = size - 1;
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  let before = first;
  let after = first;
  for (const hash of others) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      before = hashNode(hash, before);
      after = hashNode(hash, after);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else after = hashNode(after, hash);
    [place, last] = [half(place), half(last)];
  }

  return last === 0 && before.equals(oldRoot) && after.equals(root);
}

// Sizes may be beyond 32 bits, to which bitwise operators cut.
const isOdd = (number: number) => number % 2 === 1;
const half = (number: number) => Math.floor(number / 2);
const isPowerOfTwo = (number: number) => Number.isInteger(Math.log2(number));

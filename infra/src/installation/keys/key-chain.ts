import { existsSync, readFileSync } from "node:fs";
import { type KeyMembers, readKeySet, thumbprintOf, writeKeySet } from "@kim-hub/kit/key-set";
import { writeWhole } from "../write-whole.js";
import type { KeyFiles } from "./key-files.js";
import type { RotatingKey } from "./rotating-keys.js";
import { RotationError } from "./rotation-error.js";

/**
 * The keys of one name as its files hold them, in the order of the private one. Its members say where a rotation stands, and no other
 * record does: the first is in use; one behind it without an end (`exp`) is announced; one with an end was in use before, and is needed
 * until then.
 */
export interface KeyChain {
  readonly inUse: KeyMembers;
  readonly announced: KeyMembers | null;
  /** Those of the private file. */
  readonly earlier: readonly KeyMembers[];
  /** Those that the public file alone still has. */
  readonly earlierPublic: readonly KeyMembers[];
  /** Whether the public file says what the private one does, which it does not after a step that ended between the two. */
  readonly isPublished: boolean;
}

/** Throws one sentence for files that are missing or hold something else. */
export function readChain({ name, kind }: RotatingKey, files: KeyFiles): KeyChain {
  const keys = readKeys(name, files.private(name));
  const published = kind === "secret" ? [] : readKeys(name, files.public(name));
  const [inUse, ...others] = keys;
  const announced = others.filter(({ exp }) => exp === undefined);
  if (!inUse || announced.length > 1 || inUse.exp !== undefined)
    throw new RotationError(`The file ${files.private(name)} holds keys in an order that no rotation leaves.`);
  const held = new Set(keys.map(({ kid }) => kid));
  const chain = {
    inUse,
    announced: announced[0] ?? null,
    earlier: others.filter(({ exp }) => exp !== undefined),
    earlierPublic: published.filter(({ kid, exp }) => exp !== undefined && !held.has(kid)),
  };
  const kidsOf = (list: readonly KeyMembers[]) => list.map(({ kid }) => kid).join(" ");

  return { ...chain, isPublished: kidsOf(published) === kidsOf(listPublic(kind, chain)) };
}

/**
 * Writes the files that differ, each whole, and says whether one did. The private one comes first and decides: after an end between the
 * two the same step writes the other. What verifies signatures are all keys; what others seal for is the one in use alone.
 */
export function writeChain(
  { name, kind }: RotatingKey,
  chain: Omit<KeyChain, "isPublished">,
  files: KeyFiles,
): boolean {
  const wroteOwn = writeKeys(files.private(name), listOwn(chain));
  const wrotePublished = kind !== "secret" && writeKeys(files.public(name), listPublic(kind, chain));

  return wroteOwn || wrotePublished;
}

function listOwn({ inUse, announced, earlier }: Omit<KeyChain, "isPublished">): readonly KeyMembers[] {
  return [inUse, ...(announced ? [announced] : []), ...earlier];
}

function listPublic(kind: RotatingKey["kind"], chain: Omit<KeyChain, "isPublished">): readonly KeyMembers[] {
  if (kind === "secret") return [];

  return kind === "signing" ? [...listOwn(chain).map(publicOf), ...chain.earlierPublic] : [publicOf(chain.inUse)];
}

/** A key without an id gets the one by which a ring knows it already. */
function readKeys(name: string, file: string): readonly KeyMembers[] {
  if (!existsSync(file)) throw new RotationError(`There is no file ${file} of the key ${name}.`);
  const set = readKeySet(readFileSync(file, "utf8"));
  if (!set) throw new RotationError(`The file ${file} holds no JSON Web Key, nor a set of them.`);

  return set.keys.map((key) => ({ ...key, kid: key.kid ?? thumbprintOf(key) }));
}

function writeKeys(file: string, keys: readonly KeyMembers[]): boolean {
  const text = writeKeySet(keys);
  if (readFileSync(file, "utf8") === text) return false;
  writeWhole(file, text);

  return true;
}

/** The key without its private part. */
export function publicOf({ d: _, ...key }: KeyMembers): KeyMembers {
  return key;
}

import { developmentKeyId, isDevelopmentKeyId } from "@kim-hub/kit/development-key";
import { type KeyMembers, thumbprintOf } from "@kim-hub/kit/key-set";
import { type KeyChain, publicOf, readChain, writeChain } from "./key-chain.js";
import type { KeyFiles } from "./key-files.js";
import type { RotatingKey } from "./rotating-keys.js";
import { RotationError } from "./rotation-error.js";

interface Rotation {
  readonly files: KeyFiles;
  /** How long it takes at most until every service has read a file anew, wherever it lies. */
  readonly settleSeconds?: number;
  readonly now?: Date;
}

interface Retirement extends Omit<Rotation, "settleSeconds"> {
  /** Somebody else has the earlier key: it goes at once, and what was made under it holds no longer. */
  readonly isStolen?: boolean;
}

/** What came of a step. */
export interface Rotated {
  /** False where the files stood so already. */
  readonly changed: boolean;
  /** Until when an earlier key is needed; null where none is left. */
  readonly neededUntil: Date | null;
}

/** A cluster brings a changed secret to its processes within a minute and a half, and they look every few seconds. */
const SETTLE_SECONDS = 120;

/**
 * The first step: the next key is made, and those who verify or open know it; nobody uses it yet. A second call finds it announced.
 * With the ids that come into the files, headers name their key from here on.
 */
export async function announceKey(
  key: RotatingKey,
  { files, now = new Date() }: Omit<Rotation, "settleSeconds">,
): Promise<Rotated> {
  const chain = readChain(key, files);
  const { announced, earlier, isPublished } = chain;
  const iat = secondsOf(now);
  if (announced) return write(key, isPublished ? chain : { ...chain, announced: { ...announced, iat } }, files);
  if (earlier.length > 0)
    throw new RotationError(
      `An earlier key ${key.name} is not retired yet: retire it before the next one is announced.`,
    );
  const made = await key.generate();

  return write(key, { ...chain, announced: { ...made, kid: idOf(made, chain), iat } }, files);
}

/** The second step: the announced key signs, or is what others seal for; the earlier one goes on verifying and opening. */
export function useKey(
  key: RotatingKey,
  { files, settleSeconds = SETTLE_SECONDS, now = new Date() }: Rotation,
): Rotated {
  const chain = readChain(key, files);
  const { announced, inUse, earlier, isPublished } = chain;
  const exp = secondsOf(now) + settleSeconds + key.lifeSeconds;
  if (!announced) {
    const [last, ...others] = earlier;
    if (!last) throw new RotationError(`No key ${key.name} is announced: announce one before it is used.`);

    return write(key, isPublished ? chain : { ...chain, earlier: [{ ...last, exp }, ...others] }, files);
  }
  if (!isPublished)
    throw new RotationError(
      `The announcement of the key ${key.name} ended halfway: announce it again before it is used.`,
    );
  const settled = Number(announced.iat) + settleSeconds;
  if (secondsOf(now) < settled)
    throw new RotationError(
      `Not every service has the announced key ${key.name} yet: it can be used from ${instant(settled).toISOString()} on.`,
    );

  return write(key, { ...chain, inUse: announced, announced: null, earlier: [{ ...inUse, exp }, ...earlier] }, files);
}

/**
 * The third step: what nobody needs any longer goes. An earlier key that signed goes from the private file at once, and from the public one, as
 * one that opens from the private one, when the longest life of what was made under it is over; until then a later call finishes.
 */
export function retireKey(key: RotatingKey, { files, now = new Date(), isStolen = false }: Retirement): Rotated {
  const chain = readChain(key, files);
  if (chain.announced)
    throw new RotationError(
      `The announced key ${key.name} is not in use yet: use it before the earlier one is retired.`,
    );
  if (!chain.isPublished && chain.earlier.length > 0)
    throw new RotationError(
      `The use of the key ${key.name} ended halfway: use it again before the earlier one is retired.`,
    );
  const needed = ({ exp }: KeyMembers) => !isStolen && Number(exp) > secondsOf(now);
  const { earlier, earlierPublic } = chain;
  const left =
    key.kind === "signing"
      ? { earlier: [], earlierPublic: [...earlier.map(publicOf), ...earlierPublic].filter(needed) }
      : { earlier: earlier.filter(needed), earlierPublic: [] };

  return write(key, { ...chain, ...left }, files);
}

function write(key: RotatingKey, chain: KeyChain, files: KeyFiles): Rotated {
  const ends = [...chain.earlier, ...chain.earlierPublic].map(({ exp }) => Number(exp));

  return { changed: writeChain(key, chain, files), neededUntil: ends.length > 0 ? instant(Math.max(...ends)) : null };
}

/** The keys of a development installation stay such keys, which production refuses. */
function idOf(made: KeyMembers, { inUse }: KeyChain): string {
  const id = typeof made.kid === "string" ? made.kid : thumbprintOf(made);

  return isDevelopmentKeyId(inUse.kid) ? developmentKeyId(id) : id;
}

function secondsOf(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

function instant(seconds: number): Date {
  return new Date(seconds * 1000);
}

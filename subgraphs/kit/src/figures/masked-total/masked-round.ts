import { createHash } from "node:crypto";
import { BadInputError } from "../../errors/errors.js";

/** Fewer would let two authorities reckon a third one's counts, or one another's. */
export const LEAST_MEMBERS = 3;

/** Which authorities add up which figure of which quarter. */
export interface MaskedRound {
  /** E.g. RESIDENTS_BY_STATUS_GROUP. */
  readonly figure: string;
  readonly quarter: string;
  /** The authorities of the roster, each once. */
  readonly members: readonly string[];
}

/** What one authority gives to a round: each word alone is as good as random. */
export interface Contribution {
  readonly roundId: string;
  readonly authority: string;
  /** One for each cell, as a whole number below 2^64. */
  readonly words: readonly string[];
}

/** Names a round by all that it is: whichever order the roster stands in. */
export function roundIdOf({ figure, quarter, members }: MaskedRound): string {
  return createHash("sha256")
    .update(JSON.stringify([figure, quarter, members.toSorted()]))
    .digest("base64url");
}

/** The round, if its roster is one. */
export function requireRound(round: MaskedRound): MaskedRound {
  const { members } = round;
  if (new Set(members).size !== members.length)
    throw new BadInputError("The roster of a masked total names each authority once.");
  if (members.length < LEAST_MEMBERS)
    throw new BadInputError(`The roster of a masked total has ${LEAST_MEMBERS} authorities at least.`);

  return round;
}

import { BadInputError } from "../../errors/errors.js";
import { type Contribution, type MaskedRound, requireRound, roundIdOf } from "./masked-round.js";

/** More people than there are: a sum beyond it still holds a mask. */
const MOST = 1n << 32n;

/** The plain totals of the cells, if every member of the roster contributed to this round, and with the keys that belong together. */
export function addContributions(round: MaskedRound, contributions: readonly Contribution[]): readonly number[] {
  const { members } = requireRound(round);
  const roundId = roundIdOf(round);
  const missing = members.filter((member) => !contributions.some(({ authority }) => authority === member));
  if (missing.length > 0)
    throw new BadInputError(
      `The round has no contribution of ${missing.join(", ")}: it cannot be added up, and is begun anew without them.`,
    );
  if (contributions.length !== members.length || contributions.some(({ authority }) => !members.includes(authority)))
    throw new BadInputError("A round has one contribution of each authority of its roster, and no other.");
  const cells = contributions[0]?.words.length ?? 0;
  if (contributions.some((each) => each.roundId !== roundId || each.words.length !== cells))
    throw new BadInputError("A contribution is one to another round.");
  const sums = Array.from({ length: cells }, (_, cell) =>
    BigInt.asUintN(
      64,
      contributions.reduce((sum, { words }) => sum + BigInt(words[cell] ?? 0), 0n),
    ),
  );
  if (sums.some((sum) => sum > MOST))
    throw new BadInputError("The contributions do not add up: two authorities did not use the keys of one another.");

  return sums.map(Number);
}

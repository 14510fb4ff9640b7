import type { EntityManager } from "@mikro-orm/postgresql";
import { localDate } from "../../calendar/calendar.js";
import { setSessionVariables } from "../../database/session-variables.js";
import { BadInputError, ConflictError, ForbiddenError } from "../../errors/errors.js";
import { Role, type Viewer } from "../../identity/viewer.js";
import { requirePeriod } from "../period-input.js";
import { findToldGroup } from "./find-told-group.js";
import { type Contributor, maskCounts } from "./mask-counts.js";
import { type Contribution, type MaskedRound, requireRound, roundIdOf } from "./masked-round.js";

/** A figure of which several authorities can have the total. */
export interface MaskedFigure {
  readonly figure: string;
  /** The codes of its cells, in the order of the words. */
  readonly cells: readonly string[];
  /** One authority's own people by cell, on the last day of the quarter. */
  count(em: EntityManager, authority: string, lastDay: string): Promise<readonly number[]>;
}

interface Contributing {
  readonly maskedFigure: MaskedFigure;
  readonly round: MaskedRound;
  readonly contributor: Contributor;
  readonly steward: Viewer;
}

interface Recorded {
  readonly roundId: string;
  readonly authority: string;
  readonly roster: readonly string[];
  readonly words: readonly string[];
}

/**
 * Counts, masks and records what the steward's own authority gives to a round. The unmasked counts leave neither this function nor the
 * machine of the office. A second time the same words are given: others, after a late entry, would tell the difference.
 */
export async function contribute(
  em: EntityManager,
  { maskedFigure, round, contributor, steward }: Contributing,
): Promise<Contribution> {
  const { figure, quarter, members } = requireRound(round);
  const { authority } = contributor;
  if (steward.role !== Role.DATA_STEWARD || steward.authority !== authority)
    throw new ForbiddenError("To a masked total the data steward of an authority contributes, for that authority.");
  if (figure !== maskedFigure.figure) throw new BadInputError(`The round is about another figure than ${figure}.`);
  const { lastDay } = requirePeriod({ fromQuarter: quarter, toQuarter: quarter }, localDate());

  return em.fork().transactional(async (transaction) => {
    await setSessionVariables(transaction, { "app.authority": authority, "app.actor": steward.actor });
    // One after the other: of two rosters at the same time each would be fine without the other.
    await transaction.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
      `masked-total/${figure}/${quarter}`,
    ]);
    const recorded = await transaction.execute<Recorded[]>(
      `select round_id as "roundId", authority_id as authority, to_jsonb(roster) as roster, to_jsonb(words) as words
       from masked_contribution where figure = ? and quarter = ?`,
      [figure, quarter],
    );
    const roundId = roundIdOf(round);
    const own = recorded.find((each) => each.roundId === roundId && each.authority === authority);
    if (own) return { roundId, authority, words: own.words };
    const told = findToldGroup([...listComplete(recorded), members]);
    if (told)
      throw new ConflictError(
        `Beside the rosters that can be added up for ${quarter} this one would tell the counts of ${told.join(" and ")} alone.`,
      );
    const contribution = maskCounts(round, contributor, await maskedFigure.count(transaction, authority, lastDay));
    await transaction.execute(
      `insert into masked_contribution (id, authority_id, figure, quarter, round_id, roster, words, recorded_by)
       values (gen_random_uuid(), ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)),
         array(select jsonb_array_elements_text(?::jsonb)), ?)`,
      [authority, figure, quarter, roundId, JSON.stringify(members), JSON.stringify(contribution.words), steward.actor],
    );

    return contribution;
  });
}

/** The rosters of which every authority contributed: the others have no total, and their round may be begun anew without who is missing. */
function listComplete(recorded: readonly Recorded[]): readonly (readonly string[])[] {
  return [...Map.groupBy(recorded, ({ roundId }) => roundId).values()].flatMap((round) => {
    const { roster = [] } = round[0] ?? {};

    return roster.length === round.length ? [roster] : [];
  });
}

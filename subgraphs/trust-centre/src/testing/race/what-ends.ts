import type { Racer } from "./racers.js";
import type { Made, Race } from "./run-race.js";

const done = ({ answer }: Made) => !answer.errors;

/** Whether a withdrawal withdrew anything, as its answer says; a counter's answer never does. */
export function isEffective({ name, answer }: Made): boolean {
  if (answer.errors) return false;
  if (name === "withdraw") return answer.data.withdrawPermissions.length > 0;
  if (name === "withdrawOwn") return answer.data.withdrawMyPermissions.length > 0;

  return name === "withdrawAtCounter";
}

/**
 * From which instant on a path of this client that was released before the race is dead, as those know who have their answers: anything was
 * withdrawn of the client or of whoever was found to be the same person, a link was undone, or the release was revoked. Infinity for never.
 */
export function deadFrom({ made, racers }: Race, racer: Racer): number {
  const joinBy = (voucher: string) =>
    made.find((move) => move.voucher === voucher && done(move) && move.answer.data.redeemLinkVoucher === true);
  const joined = joinBy(racers.voucher);
  const ends = made.filter(done).map((move) => {
    const isOwn = move.racer === racer;
    if (isEffective(move)) {
      if (isOwn) return move.ended;
      // A counter's withdrawal reaches the other only while the immigration office's link is that person's.
      const mayBeParted = move.name === "withdrawAtCounter" && made.some(({ name }) => name === "unlink");

      return joined && !mayBeParted ? Math.max(joined.ended, move.ended) : Infinity;
    }
    if (move.name === "revoke" && isOwn) return move.ended;
    if (move.name === "unlink" && isOwn) return move.ended;
    // The other's link is undone once it was joined, and then it ends the paths of both, unless it was joined with the file alone.
    if (move.name === "unlink" && move.racer === racers.other && !joinBy(racers.fileVoucher)) return move.ended;

    return Infinity;
  });

  return Math.min(...ends, Infinity);
}

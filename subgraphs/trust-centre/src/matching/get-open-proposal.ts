import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { isRowId } from "@kim-hub/kit/is-row-id";
import { LockMode } from "@mikro-orm/core";
import { LinkProposal } from "./link-proposal.js";

const LOCKED = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

/** Both persons, while their links live, then all proposals: every change of links locks in this order. */
const LOCK = "select lock_persons_of(array[?, ?]::uuid[]), lock_proposals()";

/**
 * The proposal of this id that nobody has decided on, its two named to the disclosure log; both persons are locked with it, so that neither
 * another officer decides on it nor anybody joins or parts the two meanwhile.
 */
export async function getOpenProposal(id: string, { em, disclose }: Context): Promise<LinkProposal> {
  const open = { id, decidedAt: null };
  const asked = isRowId(id) ? await em.findOne(LinkProposal, open) : null;
  if (asked) await em.execute(LOCK, [asked.firstLink, asked.secondLink], "run", em.getLoggerContext());
  const proposal = asked && (await em.findOne(LinkProposal, open, LOCKED));
  if (!proposal) throw new NotFoundError("There is no open proposal of this id.");
  disclose(proposal.firstLink);
  disclose(proposal.secondLink);

  return proposal;
}

import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { LockMode } from "@mikro-orm/core";
import { LinkProposal } from "./link-proposal.js";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const LOCKED = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** The proposal of this id that nobody has decided on, its two named to the disclosure log; locked, so that two officers cannot decide on it. */
export async function getOpenProposal(id: string, { em, disclose }: Context): Promise<LinkProposal> {
  const proposal = UUID.test(id) ? await em.findOne(LinkProposal, { id, decidedAt: null }, LOCKED) : null;
  if (!proposal) throw new NotFoundError("There is no open proposal of this id.");
  disclose(proposal.firstLink);
  disclose(proposal.secondLink);

  return proposal;
}

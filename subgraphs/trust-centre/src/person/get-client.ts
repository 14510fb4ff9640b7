import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { Office } from "@kim-hub/kit/office";
import { LockMode } from "@mikro-orm/core";
import { PersonLink } from "./person-link.js";

const LOCKED = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/**
 * The link of a client of the viewer's own case management, named to the disclosure log; `NOT_FOUND` for anybody else's. It is locked
 * until the transaction ends: a path that is released while a permission is withdrawn would miss the withdrawal, and outlive it.
 */
export async function getClient(pseudonym: string, { em, disclose }: Context): Promise<PersonLink> {
  const link = await em.findOne(PersonLink, { office: Office.CASE_MANAGEMENT, pseudonym }, LOCKED);
  if (!link) throw new NotFoundError("There is no client of this pseudonym in the own case management.");
  disclose(link.personId);

  return link;
}

import type { Context } from "@kim-hub/kit/context";
import { ConflictError, NotFoundError } from "@kim-hub/kit/errors";
import { Office } from "@kim-hub/kit/office";
import { lockPerson } from "./lock-person.js";
import { PersonLink } from "./person-link.js";

const LIVE = { office: Office.CASE_MANAGEMENT, endedAt: null } as const;

/**
 * The handle of a client of the viewer's own case management, named to the disclosure log; `NOT_FOUND` for anybody else's. Changes to the
 * person take turns from here on.
 */
export async function getClient(pseudonym: string, { em, disclose }: Context): Promise<PersonLink> {
  const client = await em.findOne(PersonLink, { ...LIVE, pseudonym });
  if (!client) throw new NotFoundError("There is no client of this pseudonym in the own case management.");
  disclose(client.id);
  await lockPerson(em, client.personId);
  // While it waited for its turn, the trust centre may have linked or parted the person.
  const still = await em.findOne(PersonLink, { ...LIVE, id: client.id, personId: client.personId }, { refresh: true });
  if (!still) throw new ConflictError("The client's links have just changed; please try again.");

  return client;
}

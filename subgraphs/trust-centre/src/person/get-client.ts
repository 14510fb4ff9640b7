import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import type { PersonLink } from "./person-link.js";

/** A live link of case management, as permissions and released paths name it. */
export type Client = Pick<PersonLink, "id" | "personId" | "authorityId">;

const LOCK = `select id, person_id as "personId", authority_id as "authorityId" from settle_client(?)`;

/**
 * The client of the viewer's own case management, named to the disclosure log; `NOT_FOUND` for anybody else's. The person is locked
 * until the transaction ends, at whatever office they are asked for: a path that is released while a permission is withdrawn would miss the
 * withdrawal, and outlive it. From whom they no longer agree to be linked with they are parted first.
 */
export async function getClient(pseudonym: string, { em, disclose }: Context): Promise<Client> {
  const [client] = await em.execute<Client[]>(LOCK, [pseudonym], "all", em.getLoggerContext());
  if (!client) throw new NotFoundError("There is no client of this pseudonym in the own case management.");
  disclose(client.id);

  return client;
}

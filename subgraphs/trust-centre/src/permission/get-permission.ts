import type { Context } from "@kim-hub/kit/context";
import { ConflictError, NotFoundError } from "@kim-hub/kit/errors";
import { isRowId } from "@kim-hub/kit/is-row-id";
import { getClient } from "../person/get-client.js";
import { PersonLink } from "../person/person-link.js";
import { Permission } from "./permission.js";
import { PermissionEvent } from "./permission-event.js";

/** A permission with everything that happened to it. */
export interface PermissionRecord {
  readonly permission: Permission;
  readonly events: readonly PermissionEvent[];
}

const NOWHERE = "There is no permission of this id in the own authority.";

/** A permission that the own authority keeps, its person named to the disclosure log and locked; `NOT_FOUND` for anybody else's. */
export async function getPermission(id: string, context: Context): Promise<PermissionRecord> {
  const { em } = context;
  const permission = isRowId(id) ? await em.findOne(Permission, { id }) : null;
  const client = permission && (await em.findOne(PersonLink, { id: permission.clientId }));
  if (!permission || !client) throw new NotFoundError(NOWHERE);
  await getClient(client.pseudonym, context);

  return { permission, events: await em.find(PermissionEvent, { permissionId: id }) };
}

/** The same of a client whom the caller has locked: nobody else is locked by it, so that no two wait for each other. Another client's is a `CONFLICT`. */
export async function getPermissionOf(clientId: string, id: string, { em }: Context): Promise<PermissionRecord> {
  const permission = isRowId(id) ? await em.findOne(Permission, { id }) : null;
  if (!permission) throw new NotFoundError(NOWHERE);
  if (permission.clientId !== clientId) throw new ConflictError("The permission is another client's.");

  return { permission, events: await em.find(PermissionEvent, { permissionId: id }) };
}

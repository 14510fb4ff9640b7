import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { isRowId } from "../is-row-id.js";
import { getClient } from "../person/get-client.js";
import { PersonLink } from "../person/person-link.js";
import { Permission } from "./permission.js";
import { PermissionEvent } from "./permission-event.js";

/** A permission with everything that happened to it. */
export interface PermissionRecord {
  readonly permission: Permission;
  readonly events: readonly PermissionEvent[];
}

/** A permission that the own authority keeps, its person named to the disclosure log and locked; `NOT_FOUND` for anybody else's. */
export async function getPermission(id: string, context: Context): Promise<PermissionRecord> {
  const { em } = context;
  const permission = isRowId(id) ? await em.findOne(Permission, { id }) : null;
  const client = permission && (await em.findOne(PersonLink, { id: permission.clientId }));
  if (!permission || !client) throw new NotFoundError("There is no permission of this id in the own authority.");
  await getClient(client.pseudonym, context);

  return { permission, events: await em.find(PermissionEvent, { permissionId: id }) };
}

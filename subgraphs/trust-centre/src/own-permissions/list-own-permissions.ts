import type { Context } from "@kim-hub/kit/context";
import type { OwnHandles } from "../account/own-handles.js";
import { Permission } from "../permission/permission.js";

/** Every permission of the person of these handles, the newest first, whichever office recorded it. */
export async function listOwnPermissions(
  handles: OwnHandles,
  { em, disclose }: Context,
): Promise<readonly Permission[]> {
  const permissions = await em.find(
    Permission,
    { clientId: { $in: [...handles] } },
    { orderBy: { recordedAt: "desc", id: "asc" } },
  );
  for (const { clientId } of permissions) disclose(clientId);

  return permissions;
}

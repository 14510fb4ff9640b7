import type { Context } from "@kim-hub/kit/context";
import { ConflictError } from "@kim-hub/kit/errors";
import { Purpose } from "@kim-hub/kit/viewer";
import { endAgreement } from "../matching/end-agreement.js";
import { getPermission } from "./get-permission.js";
import type { InvalidityReason } from "./invalidity-reason.js";
import type { Permission } from "./permission.js";
import { PermissionEventKinds } from "./permission-codes.js";
import { PermissionEvent } from "./permission-event.js";

const { GIVEN, INVALIDATED } = PermissionEventKinds;

/** Records that a permission that was given never held, from its first day on; a second time changes nothing. */
export async function invalidatePermission(
  permissionId: string,
  invalidReason: InvalidityReason,
  context: Context,
): Promise<Permission> {
  const { em, viewer } = context;
  const { permission, events } = await getPermission(permissionId, context);
  if (events.some(({ event }) => event === INVALIDATED)) return permission;
  const [onDay] = events.map((past) => past.onDay).toSorted();
  if (!onDay || !events.some(({ event }) => event === GIVEN))
    throw new ConflictError("Only a permission that was given can be invalid.");

  const recordedBy = viewer.actor;
  const nobody = { by: null, signer: null, channel: null };
  await em
    .persist(new PermissionEvent({ permissionId, event: INVALIDATED, onDay, recordedBy, invalidReason, ...nobody }))
    .flush();
  if (permission.purpose === Purpose.LINKING) await endAgreement(em, permission.clientId);

  return permission;
}

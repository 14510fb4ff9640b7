import { localDate } from "@kim-hub/kit/calendar";
import { ConflictError } from "@kim-hub/kit/errors";
import { getClient } from "../person/get-client.js";
import { requireOwnSteeringGroup } from "../steering-group/require-own-steering-group.js";
import { requireNotInFuture } from "./day-of-event.js";
import { getPermissionOf } from "./get-permission.js";
import type { PermissionInput } from "./permission.input.js";
import { Permission } from "./permission.js";
import { PermissionEventKinds, PermissionStates, TRUST_CENTRE_RECIPIENT } from "./permission-codes.js";
import { PermissionEvent } from "./permission-event.js";
import { permissionState } from "./permission-state.js";
import { lastDayOf, requirePermissionRules } from "./require-permission-rules.js";
import { signatureOf } from "./signature-of.js";
import type { SigningContext } from "./signing-context.js";

/** Records what a client was asked for, and that it was asked for or given. */
export async function recordPermission(
  { clientPseudonym, sixteenOn, on, renews, ...input }: PermissionInput,
  event: typeof PermissionEventKinds.GIVEN | typeof PermissionEventKinds.REQUESTED,
  context: SigningContext,
): Promise<Permission> {
  const { em, viewer, permissionTexts } = context;
  if (input.recipient !== TRUST_CENTRE_RECIPIENT) requireOwnSteeringGroup(input.recipient, viewer);
  requirePermissionRules(input);
  const validTo = lastDayOf({ ...input, sixteenOn });
  const onDay = requireNotInFuture(on ?? earlier(input.validFrom, localDate()));
  permissionTexts.requireInForce(input.textVersion, input.language, onDay);
  permissionTexts.requireNamed(input.sender, input.textVersion, input.language);
  const { id: clientId, authorityId } = await getClient(clientPseudonym, context);

  const recordedBy = viewer.actor;
  const permission = new Permission({ ...input, validTo, clientId, authorityId, recordedBy });
  const happened = new PermissionEvent({
    ...{ permissionId: permission.id, event, onDay, recordedBy, channel: input.channel },
    ...(event === PermissionEventKinds.GIVEN ? signatureOf(permission) : { by: null, signer: null }),
  });
  // The event's rights are those of its permission, which has to be there.
  await em.persist(permission).flush();
  await em.persist([happened, ...(renews ? [await supersede(renews, permission, context)] : [])]).flush();

  return permission;
}

/** That a permission of the same client and kind, to the same recipient, ends where the one that renews it begins to hold. */
async function supersede(id: string, by: Permission, context: SigningContext): Promise<PermissionEvent> {
  const { permission, events } = await getPermissionOf(by.clientId, id, context);
  const isSame =
    permission.kind === by.kind && permission.sender === by.sender && permission.recipient === by.recipient;
  if (!isSame) throw new ConflictError("A permission renews one of the same kind and sender, to the same recipient.");
  const state = permissionState(permission, events, localDate());
  if (state !== PermissionStates.GIVEN && state !== PermissionStates.UPCOMING)
    throw new ConflictError("Only a permission that was given and has not ended is renewed.");

  return new PermissionEvent({
    ...{ permissionId: id, event: PermissionEventKinds.SUPERSEDED, onDay: by.validFrom },
    ...{ recordedBy: context.viewer.actor, by: null, signer: null, channel: null },
  });
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

import type { Context } from "@kim-hub/kit/context";
import { BadInputError } from "@kim-hub/kit/errors";
import { isRowId } from "@kim-hub/kit/is-row-id";
import { Purpose } from "@kim-hub/kit/viewer";
import { endAgreement } from "../matching/end-agreement.js";
import { requireAfterBegin, requireNotInFuture } from "./day-of-event.js";
import { Permission } from "./permission.js";
import { PermissionEventKinds } from "./permission-codes.js";
import { PermissionEvent } from "./permission-event.js";
import type { WithdrawalInput, WithdrawalScope } from "./withdrawal.input.js";

const MOST_IDS = 100;

/**
 * Withdraws permissions of these handles, all one person's, that had not ended by denial: from this instant on they hold nothing, whatever day the person withdrew
 * on, and every path of the person to their recipients is dead for good. Returns those withdrawn now; the person is locked by the caller.
 */
export async function withdrawPermissions(
  handles: readonly string[],
  { scope, on, by, channel }: WithdrawalInput,
  { em, viewer }: Context,
): Promise<readonly Permission[]> {
  const asked = await em.find(Permission, { clientId: { $in: [...handles] }, ...conditionOf(scope) });
  requireNotInFuture(on);
  const happened = await em.find(PermissionEvent, { permissionId: { $in: asked.map(({ id }) => id) } });
  const eventsOf = Map.groupBy(happened, ({ permissionId }) => permissionId);
  const held = asked.filter(({ id }) => !isEnded(eventsOf.get(id) ?? []));

  const event = PermissionEventKinds.WITHDRAWN;
  const recordedBy = viewer.actor;
  const withdrawals = held.map(({ id: permissionId }) => {
    const onDay = requireAfterBegin(on, eventsOf.get(permissionId) ?? []);

    return new PermissionEvent({ permissionId, event, onDay, recordedBy, by, signer: null, channel });
  });
  await em.persist(withdrawals).flush();
  const unlinked = held.filter(({ purpose }) => purpose === Purpose.LINKING).map(({ clientId }) => clientId);
  for (const handle of new Set(unlinked)) await endAgreement(em, handle);

  return held;
}

function conditionOf({ ids, recipient, all, kind, sender }: WithdrawalScope) {
  if ([ids, recipient, all].filter((given) => given != null).length !== 1 || all === false)
    throw new BadInputError("A withdrawal names exactly one of ids, recipient and all.", {
      fields: ["scope"],
      rule: "must name exactly one of permissions, a recipient, and all",
      ruleInGerman: "muss genau eines nennen: Erlaubnisse, einen Empfänger oder alles",
    });
  if (ids && (ids.length === 0 || ids.length > MOST_IDS))
    throw new BadInputError(`A withdrawal names 1 to ${MOST_IDS} permissions.`, {
      fields: ["scope"],
      rule: `must name 1 to ${MOST_IDS} permissions`,
      ruleInGerman: `muss 1 bis ${MOST_IDS} Erlaubnisse nennen`,
    });

  return {
    ...(ids && { id: { $in: ids.filter(isRowId) } }),
    ...(recipient != null && { recipient }),
    ...(kind && { kind }),
    ...(sender && { sender }),
  };
}

function isEnded(events: readonly PermissionEvent[]): boolean {
  const { WITHDRAWN, INVALIDATED, REFUSED } = PermissionEventKinds;

  return events.some(({ event }) => event === WITHDRAWN || event === INVALIDATED || event === REFUSED);
}

import { localDate } from "@kim-hub/kit/calendar";
import { BadInputError, ConflictError } from "@kim-hub/kit/errors";
import { requireAfterBegin } from "./day-of-event.js";
import { getPermission, type PermissionRecord } from "./get-permission.js";
import type { Permission } from "./permission.js";
import type { PermissionAnswerInput } from "./permission-answer.input.js";
import { Declarants, PermissionEventKinds, PermissionGivers, PermissionStates } from "./permission-codes.js";
import { PermissionEvent } from "./permission-event.js";
import { permissionState } from "./permission-state.js";
import type { SigningContext } from "./signing-context.js";

/** Records that a permission that was asked for is given or refused; where both guardians are needed, each answers. */
export async function answerPermission(
  { permissionId, by, signer, on, channel }: PermissionAnswerInput,
  event: typeof PermissionEventKinds.GIVEN | typeof PermissionEventKinds.REFUSED,
  context: SigningContext,
): Promise<Permission> {
  const { em, viewer } = context;
  const record = await getPermission(permissionId, context);
  requireOpen(record, by, signer);
  const onDay = requireAfterBegin(on, record.events);

  const { textVersion, language } = record.permission;
  if (event === PermissionEventKinds.GIVEN) context.permissionTexts.requireInForce(textVersion, language, onDay);

  const recordedBy = viewer.actor;
  await em.persist(new PermissionEvent({ permissionId, event, onDay, recordedBy, by, signer, channel })).flush();

  return record.permission;
}

function requireOpen(
  { permission, events }: PermissionRecord,
  by: PermissionAnswerInput["by"],
  signer: number | null | undefined,
): void {
  const isGuardians = permission.giver === PermissionGivers.GUARDIAN;
  if (isGuardians !== (by === Declarants.GUARDIAN))
    throw new BadInputError("A permission is answered by the person, or by a guardian where a guardian signs.", {
      fields: ["by", "signer"],
      rule: "must be who was asked to sign: the person, or a guardian",
      ruleInGerman: "muss sein, wer unterschreiben soll: die Person selbst oder Sorgeberechtigte",
    });
  const isKnown = isGuardians ? signer === 1 || signer === permission.guardiansNeeded : signer == null;
  if (!isKnown)
    throw new BadInputError(
      "A guardian who answers is named 1, or 2 where both are needed; the person is not numbered.",
      {
        fields: ["signer"],
        rule: "must be one of the signatures that were asked for",
        ruleInGerman: "muss eine der erbetenen Unterschriften sein",
      },
    );
  if (permissionState(permission, events, localDate()) !== PermissionStates.REQUESTED)
    throw new ConflictError("The permission waits for no answer.");
  if (isGuardians && events.some((past) => past.event === PermissionEventKinds.GIVEN && past.signer === signer))
    throw new ConflictError("This guardian has signed; the other's signature is missing.");
}

import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { Permission, type PermissionValues } from "../permission/permission.js";
import { PermissionEvent } from "../permission/permission-event.js";

/** A permission of `client` (the id of a handle) that the case manager cm-1 of Bielefeld recorded. */
export function createPermission(clientId: string, values: Partial<PermissionValues> = {}): Permission {
  return new Permission({
    kind: "CONSENT",
    clientId,
    authorityId: "CM-05711",
    recordedBy: "cm-1",
    giver: "SELF",
    guardiansNeeded: 1,
    sender: Office.CASE_MANAGEMENT,
    recipient: "LG-05711",
    categories: ["PATH_SEGMENTS"],
    validFrom: localDate(),
    validTo: addDays(localDate(), 180),
    textVersion: "2026-1",
    language: "de",
    interpreter: false,
    channel: "WRITTEN",
    ...values,
  });
}

/** That it happened to a permission, today. */
export function createEvent(
  { id: permissionId, recordedBy }: Permission,
  event: PermissionEvent["event"],
  values: Partial<PermissionEvent> = {},
): PermissionEvent {
  const day = localDate();

  return new PermissionEvent({
    ...{ permissionId, event, recordedBy, onDay: day, by: "PERSON", signer: null, channel: "WRITTEN" },
    ...values,
  });
}

/** The same permission as it was given. */
export function createGiven(clientId: string, values: Partial<PermissionValues> = {}): [Permission, PermissionEvent] {
  const permission = createPermission(clientId, values);

  return [permission, createEvent(permission, "GIVEN")];
}

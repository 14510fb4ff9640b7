import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import type { PermissionValues } from "../permission/permission.js";
import { PathCategory, PermissionChannel, PermissionGiver } from "../permission/permission-codes.js";

/** The values of a permission of one of `givenClient`'s clients, recorded by the case manager cm-1 of Bielefeld. */
export function createPermissionValues(client: string, values: Partial<PermissionValues> = {}): PermissionValues {
  return {
    personId: client.replace("cm-", ""),
    authorityId: "CM-05711",
    recordedBy: "cm-1",
    giver: PermissionGiver.SELF,
    sender: Office.CASE_MANAGEMENT,
    recipient: "LG-05711",
    categories: [PathCategory.PATH_SEGMENTS],
    validFrom: localDate(),
    validTo: addDays(localDate(), 180),
    textVersion: "2026-1",
    language: "de",
    interpreter: false,
    channel: PermissionChannel.WRITTEN,
    ...values,
  };
}

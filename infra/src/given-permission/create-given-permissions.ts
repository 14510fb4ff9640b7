import { addDays, addMonths, localDate } from "@kim-hub/kit/calendar";
import { Permission, type PermissionValues } from "@kim-hub/trust-centre/permission";
import {
  Declarants,
  PermissionCategories,
  PermissionChannels,
  PermissionEventKinds,
  PermissionGivers,
  PermissionKinds,
} from "@kim-hub/trust-centre/permission-codes";
import { PermissionEvent } from "@kim-hub/trust-centre/permission-event";

/** The fictitious text that invented people signed. */
const TEXT_VERSION = "2026-1";

type Given = Pick<PermissionValues, "clientId" | "authorityId" | "sender" | "recipient" | "recordedBy"> &
  Partial<PermissionValues>;

/** What an invented person gave to one office: consent and release from confidentiality, or consent alone where the office is only named. */
export function createGivenPermissions(given: Given): readonly object[] {
  const values = {
    categories: [PermissionCategories.PATH_SEGMENTS],
    validFrom: localDate(),
    textVersion: TEXT_VERSION,
    language: "de",
    giver: PermissionGivers.SELF,
    guardiansNeeded: 1,
    channel: PermissionChannels.WRITTEN,
    interpreter: false,
    ...given,
  };
  const isNameAlone = values.categories.every((category) => category === PermissionCategories.OFFICE_NAME);
  const kinds = isNameAlone ? [PermissionKinds.CONSENT] : Object.values(PermissionKinds);

  return kinds.flatMap((kind) => {
    const permission = new Permission({ validTo: aYearFrom(values.validFrom), ...values, kind });

    return [permission, createGiven(permission)];
  });
}

/** The last day of twelve months. */
function aYearFrom(day: string): string {
  return addDays(addMonths(day, 12), -1);
}

function createGiven({ id, giver, validFrom, recordedBy, channel }: Permission): PermissionEvent {
  const today = localDate();
  const isGuardian = giver === PermissionGivers.GUARDIAN;

  return new PermissionEvent({
    ...{ permissionId: id, event: PermissionEventKinds.GIVEN, onDay: validFrom < today ? validFrom : today },
    ...{ recordedBy, by: isGuardian ? Declarants.GUARDIAN : Declarants.PERSON, signer: isGuardian ? 1 : null, channel },
  });
}

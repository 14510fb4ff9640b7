import { localDate } from "@kim-hub/kit/calendar";
import { BadInputError } from "@kim-hub/kit/errors";
import { PermissionEventKinds } from "./permission-codes.js";
import type { PermissionEvent } from "./permission-event.js";

/** The day of what somebody declares, today without one; never a day to come. */
export function requireNotInFuture(on: string | null | undefined): string {
  const today = localDate();
  if (on && on > today)
    throw new BadInputError("What a person declares cannot be dated in the future.", {
      fields: ["on"],
      rule: "must not be in the future",
      ruleInGerman: "darf nicht in der Zukunft liegen",
    });

  return on ?? today;
}

/** The same, and no earlier than the permission was given or asked for. */
export function requireAfterBegin(on: string | null | undefined, events: readonly PermissionEvent[]): string {
  const day = requireNotInFuture(on);
  const begun = events
    .filter(({ event }) => event === PermissionEventKinds.GIVEN || event === PermissionEventKinds.REQUESTED)
    .map(({ onDay }) => onDay);
  if (begun.every((begin) => day < begin))
    throw new BadInputError("An answer or a withdrawal cannot be dated before the permission was asked for or given.", {
      fields: ["on"],
      rule: "must not be before the day on which the permission was asked for or given",
      ruleInGerman: "darf nicht vor dem Tag liegen, an dem die Erlaubnis erbeten oder erteilt wurde",
    });

  return day;
}

import type { Permission } from "./permission.js";
import {
  PermissionEventKinds as Events,
  type PermissionState,
  PermissionStates as States,
} from "./permission-codes.js";
import type { PermissionEvent } from "./permission-event.js";

type Terms = Pick<Permission, "validFrom" | "validTo" | "guardiansNeeded">;
type Happened = Pick<PermissionEvent, "event" | "onDay" | "signer">;

/** Any one of them ends a permission, whatever else happened to it: no stays no. */
const DENIALS = [Events.INVALIDATED, Events.WITHDRAWN, Events.REFUSED, Events.SUPERSEDED] as const;

/**
 * Where a permission stands on a day: a fold over the set of its events, whatever order they were recorded in. Denial beats permission, and
 * permission silence. Null on a day before anything happened. `STATE_IN_SQL` says the same to the database.
 */
export function permissionState(
  { validFrom, validTo, guardiansNeeded }: Terms,
  events: readonly Happened[],
  on: string,
): PermissionState | null {
  const past = events.filter(({ onDay }) => onDay <= on);
  if (past.length === 0) return null;
  const denial = DENIALS.find((denied) => past.some(({ event }) => event === denied));
  if (denial) return States[denial];
  if (on > validTo) return States.EXPIRED;
  const signers = new Set(past.filter(({ event }) => event === Events.GIVEN).map(({ signer }) => signer ?? 1));
  if (signers.size < guardiansNeeded) return States.REQUESTED;

  return on < validFrom ? States.UPCOMING : States.GIVEN;
}

/** The first day on which something denies the permission; null where nothing does, however long it has run out. */
export function deniedOn(events: readonly Pick<Happened, "event" | "onDay">[]): string | null {
  const days = events.filter(({ event }) => DENIALS.some((denied) => event === denied)).map(({ onDay }) => onDay);

  return days.toSorted().at(0) ?? null;
}

import { localDate } from "@kim-hub/kit/calendar";
import type { PageRequest } from "@kim-hub/kit/page-arguments";
import type { EntityManager } from "@mikro-orm/postgresql";
import { PermissionEventKinds } from "../permission/permission-codes.js";
import type { PermissionEvent } from "../permission/permission-event.js";
import { deniedOn, permissionState } from "../permission/permission-state.js";
import type { ProvenPermission } from "./proven-permission.js";

interface Row extends Omit<ProvenPermission, "givenOn" | "endedOn" | "state"> {
  readonly guardiansNeeded: number;
  readonly events: readonly Pick<PermissionEvent, "id" | "event" | "onDay" | "signer">[];
}

const LIST = `
  select id, link_id as "linkId", pseudonym, permission_id as "permissionId", kind, categories, recipient, text_version as "textVersion",
    language, valid_from::text as "validFrom", valid_to::text as "validTo", guardians_needed as "guardiansNeeded", events,
    rests_on as "restsOn", mandate_ids as "mandateIds"
  from list_proven_permissions(?, ?)`;

/** In order of the own links' ids, by one statement: one row more than the page holds. */
export async function listProvenPermissions(
  em: EntityManager,
  { afterId, first }: PageRequest,
): Promise<ProvenPermission[]> {
  const rows = await em.execute<Row[]>(LIST, [afterId, first + 1], "all", em.getLoggerContext());

  return rows.map(toProven);
}

function toProven({ events, guardiansNeeded, ...row }: Row): ProvenPermission {
  const state = permissionState({ ...row, guardiansNeeded }, events, localDate());
  const givenOn = events
    .filter(({ event }) => event === PermissionEventKinds.GIVEN)
    .map(({ onDay }) => onDay)
    .toSorted()
    .at(-1);
  if (!state || !givenOn) throw new Error("A mandate rests on a permission that was given.");

  return { ...row, state, givenOn, endedOn: deniedOn(events) };
}

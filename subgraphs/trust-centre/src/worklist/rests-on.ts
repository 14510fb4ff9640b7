import { localDayOf } from "@kim-hub/kit/retained-record";
import { Purpose } from "@kim-hub/kit/viewer";
import type { PermissionKind } from "../permission/permission-codes.js";
import { stateInSql } from "../permission/state-in-sql.js";

/** The last day of a permission, as SQL: the one before another takes its place, if that is earlier. */
export function lastDayInSql(permission: string): string {
  return `least(${permission}.valid_to, (select min(replaced.on_day) - 1 from permission_event replaced
    where replaced.permission_id = ${permission}.id and replaced.event = 'SUPERSEDED'))`;
}

/**
 * The condition, as SQL, that `path` (a released path) rests on `permission` (an alias) for its segments, on the days of its validity. A
 * permission that was given or began to hold after the release needs a new release.
 */
export function restsOn(permission: string, kind: PermissionKind): string {
  return `${permission}.client_id = path.client_id and ${permission}.recipient = path.steering_group
    and ${permission}.purpose = '${Purpose.STEERING_CASE_REVIEW}' and ${permission}.kind = '${kind}'
    and 'PATH_SEGMENTS' = any (${permission}.categories) and ${stateInSql(permission, lastDayInSql(permission))} = 'GIVEN'
    and ${permission}.valid_from <= ${localDayOf("path.released_at")}
    and not exists (select from permission_event given where given.permission_id = ${permission}.id
      and given.event = 'GIVEN' and given.recorded_at > path.released_at)`;
}

import { localDayOf, type RetainedRecord } from "@kim-hub/kit/retained-record";

/** The end of a permission: its last day, or the day on which what ended it was recorded and began to hold. */
const endOf = (permission: string) => `least(${permission}.valid_to, (
  select min(${localDayOf("recorded_at")}) from permission_event ended
  where ended.permission_id = ${permission}.id and ended.event in ('WITHDRAWN', 'INVALIDATED', 'REFUSED')))`;

/** The end of a path: the day on which its token ran out or was revoked. */
const endOfPath = (path: string) => localDayOf(`least(${path}.valid_until, ${path}.revoked_at)`);

/** A permission is also the proof of every path that was released on it: however short its period, it stays until such a path has ended. */
const proofUntil = (permission: string) => `greatest(${endOf(permission)}, (
  select max(${endOfPath("path")}) from released_path path
  where path.client_id = ${permission}.client_id and path.steering_group = ${permission}.recipient
    and path.released_at >= ${permission}.recorded_at and ${localDayOf("path.released_at")} <= ${endOf(permission)}))`;

/**
 * Whose permissions they are is part of the proof, so all handles of a person stay as long as those of any client of theirs; those of a
 * person who never gave any have no end here.
 */
const PERSON_LINKS: RetainedRecord = {
  record: "PERSON_LINK",
  table: "person_link",
  countedFrom: `(select max(${proofUntil("permission")}) from permission join person_link client on client.id = permission.client_id
    where client.person_id = person_link.person_id)`,
};

const PERMISSIONS: RetainedRecord = {
  record: "PERMISSION",
  table: "permission",
  countedFrom: proofUntil("permission"),
  dependents: [{ table: "permission_event", where: "permission_id in (select id from due)" }],
};

const RELEASED_PATHS: RetainedRecord = {
  record: "RELEASED_PATH",
  table: "released_path",
  countedFrom: endOfPath("released_path"),
};

/** Who looked at a path, as long as the log of it. */
const SEALED_MANDATES: RetainedRecord = {
  record: "SEALED_MANDATE",
  table: "sealed_mandate",
  countedFrom: localDayOf("sealed_at"),
};

/** No token for the trust centre lives for an hour; before that, its use must not be forgotten. */
const USED_TOKENS: RetainedRecord = {
  record: "USED_TOKEN",
  table: "used_token",
  countedFrom: localDayOf("(used_at + '01:00:00'::interval)"),
};

/** The trust centre's records, each before those that its period is counted from. */
export const RETAINED_PERMISSIONS: readonly RetainedRecord[] = [
  PERSON_LINKS,
  PERMISSIONS,
  RELEASED_PATHS,
  SEALED_MANDATES,
  USED_TOKENS,
];

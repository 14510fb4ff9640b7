import { localDayOf, type RetainedRecord } from "@kim-hub/kit/retained-record";

/** The end of a permission: its last day, or the day on which its withdrawal was recorded and began to hold. */
const endOf = (permission: string) => `least(${permission}.valid_to, ${localDayOf(`${permission}.withdrawn_at`)})`;

/** The end of a path: the day on which its token ran out or was revoked. */
const endOfPath = (path: string) => localDayOf(`least(${path}.valid_until, ${path}.revoked_at)`);

/** A permission is also the proof of every path that was released on it: however short its period, it stays until such a path has ended. */
const proofUntil = (permission: string) => `greatest(${endOf(permission)}, (
  select max(${endOfPath("path")}) from released_path path
  where path.person_id = ${permission}.person_id and path.steering_group = ${permission}.recipient
    and path.released_at >= ${permission}.recorded_at and ${localDayOf("path.released_at")} <= ${endOf(permission)}))`;

const proofsOfPerson = (permission: string) =>
  `select ${proofUntil(permission)} as until from ${permission} where ${permission}.person_id = person_link.person_id`;

/** Whose permissions they are is part of the proof, so the links stay as long; those of a client who never gave any have no end here. */
const PERSON_LINKS: RetainedRecord = {
  record: "PERSON_LINK",
  table: "person_link",
  countedFrom: `(select max(until) from (${proofsOfPerson("consent")}
    union all ${proofsOfPerson("confidentiality_release")}) proofs)`,
};

const RELEASED_PATHS: RetainedRecord = {
  record: "RELEASED_PATH",
  table: "released_path",
  countedFrom: endOfPath("released_path"),
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
  { record: "CONSENT", table: "consent", countedFrom: proofUntil("consent") },
  {
    record: "CONFIDENTIALITY_RELEASE",
    table: "confidentiality_release",
    countedFrom: proofUntil("confidentiality_release"),
  },
  RELEASED_PATHS,
  USED_TOKENS,
];

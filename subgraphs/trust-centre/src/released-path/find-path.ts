import type { AgeBand } from "@kim-hub/kit/age-band";
import { localDate } from "@kim-hub/kit/calendar";
import type { Office } from "@kim-hub/kit/office";
import { askedSql, type ReadAlone, type Reading } from "@kim-hub/kit/reading";
import { localDayOf } from "@kim-hub/kit/retained-record";
import { Purpose } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { PermissionCategories, type PermissionCategory } from "../permission/permission-codes.js";
import { stateInSql } from "../permission/state-in-sql.js";
import { hashPathToken } from "./path-token.js";

/** An office that may send its part of a path, or be named as its holder, at this instant. */
export interface PathSender {
  readonly office: Office;
  /** Names the mandate here and in the office's own log. */
  readonly mandateId: string;
  /** Of the person's live handles at that office's authorities those that the path was released with. */
  readonly pseudonyms: readonly string[];
  /** For which consent and release from confidentiality both hold. */
  readonly categories: readonly PermissionCategory[];
  /** Consent to being named holds. */
  readonly named: boolean;
  /** Ids of the events by which these permissions were given. */
  readonly restsOn: readonly string[];
}

/** A released path before its mandates are sealed. */
export interface UnsealedPath {
  readonly clientId: string;
  readonly pathId: string;
  readonly ags: string;
  readonly ageBand: AgeBand | null;
  readonly validUntil: Date;
  readonly offices: readonly PathSender[];
}

interface Row extends Omit<UnsealedPath, "offices" | "validUntil">, PathSender {
  /** Seconds since 1970. */
  readonly validUntil: number;
}

// One statement whatever is wrong with the token, so that all refusals take the same time.
const ofToken = (hash: string, steeringGroup: string) => `
  select path.path_id, path.path_id as sealed_as, path.ags, path.age_band, path.valid_until, path.released_at,
    path.steering_group, path.link_ids, client.id as client_id, client.person_id
  from released_path path join person_link client on client.id = path.client_id and client.ended_at is null
  where path.token_hash = ${hash} and path.steering_group = ${steeringGroup} and path.revoked_at is null and path.valid_until > now()
    and not has_withdrawn_since(path.client_id, path.steering_group, path.released_at)`;

/** What would be released to a steering group at this instant. */
const OF_CLIENT = `
  select ?::text as path_id, null::text as sealed_as, ?::text as ags, ?::text as age_band, ?::timestamptz as valid_until,
    clock_timestamp() as released_at, ?::text as steering_group,
    array(select link.id from person_link link where link.person_id = client.person_id) as link_ids,
    client.id as client_id, client.person_id
  from person_link client where client.id = ?::uuid and client.ended_at is null`;

/** The permissions of the path's client that hold on a day, and held and were complete when it was released, with the events that gave them. */
const held = (day: string) => `
  select permission.sender, permission.kind, permission.categories, permission.ids
  from path cross join lateral (
    select permission.sender, permission.kind, permission.categories, given.ids from permission
    cross join lateral (
      select array_agg(event.id) as ids, count(distinct coalesce(event.signer, 1)) as signers from permission_event event
      where event.permission_id = permission.id and event.event = 'GIVEN' and event.recorded_at <= path.released_at) given
    where permission.client_id = path.client_id and permission.recipient = path.steering_group
      and permission.purpose = '${Purpose.STEERING_CASE_REVIEW}' and given.signers >= permission.guardians_needed
      and permission.valid_from <= ${localDayOf("path.released_at")} and ${stateInSql("permission", day)} = 'GIVEN'
    offset 0) as permission`;

// An office that the person was linked with later is no part of what was released.
const OFFICES = `
  select link.office, gen_random_uuid() as mandate_id, array_agg(link.id order by link.pseudonym) as link_ids,
    array_agg(link.pseudonym order by link.pseudonym) as pseudonyms,
    array(select category from agreed where sender = link.office and consented and released
      and category <> '${PermissionCategories.OFFICE_NAME}' order by category) as categories,
    exists (select from agreed where sender = link.office and consented
      and category = '${PermissionCategories.OFFICE_NAME}') as named,
    array(select distinct id from held cross join unnest(ids) as id where sender = link.office order by id) as rests_on
  from path cross join lateral (
    select * from person_link link
    where link.id = any (path.link_ids) and link.person_id = path.person_id and link.ended_at is null offset 0) as link
  group by link.office`;

const SEALED = `
  insert into sealed_mandate (id, path_id, client_id, office, link_ids, body, actor, rests_on)
  select mandate_id, sealed_as, client_id, office, offices.link_ids, steering_group, current_setting('app.actor', true), rests_on
  from offices cross join path where '${PermissionCategories.PATH_SEGMENTS}' = any (categories)`;

interface Source {
  readonly path: string;
  readonly day: string;
  readonly isSealed: boolean;
}

/** Everything is read below a condition on the path, and the path below one on `asked` where there is one. */
const find = ({ path, day, isSealed }: Source) => `
  path as materialized (${path}), held as materialized (${held(day)}),
  agreed as (
    select sender, category, bool_or(kind = 'CONSENT') as consented, bool_or(kind = 'CONFIDENTIALITY_RELEASE') as released
    from held cross join unnest(categories) as category group by sender, category),
  offices as materialized (${OFFICES})${isSealed ? `, sealed as (${SEALED})` : ""}`;

const COLUMNS = `client_id as "clientId", path_id as "pathId", ags, age_band as "ageBand",
    extract(epoch from valid_until)::float as "validUntil", office, mandate_id as "mandateId", pseudonyms, categories, named,
    rests_on as "restsOn"`;

const statement = (source: Source) =>
  `with ${find(source)} select ${COLUMNS} from path cross join offices order by office`;

/** How often the day stands in a statement. */
const DAYS = held("?").split("?").length - 1;

const FIND = statement({ path: ofToken("?", "?"), day: "?::date", isSealed: false });
const PREVIEW_AND_SEAL = statement({ path: OF_CLIENT, day: "?::date", isSealed: true });

const ASKED_PATH = `select path.* from asked cross join lateral (${ofToken("asked.shown", "asked.given[1]")} offset 0) as path`;
const FIND_AND_SEAL: Reading = {
  name: "find and seal path",
  text: `with asked as materialized (${askedSql("app.path_token")}),
    ${find({ path: ASKED_PATH, day: "(select given[2]::date from asked)", isSealed: true })}
    select asked.began, path.client_id is not null as found, ${COLUMNS}
    from asked left join (path cross join offices) on true order by office`,
};

interface AskedPath {
  readonly token: string;
  readonly steeringGroup: string;
}

interface AskedPreview extends Omit<UnsealedPath, "offices"> {
  readonly steeringGroup: string;
}

/** The path of this token for this steering group, if it may be shown now; the same statement records the mandates that will be sealed. */
export async function findAndSealPath(
  readAlone: ReadAlone,
  { token, steeringGroup }: AskedPath,
): Promise<UnsealedPath | null> {
  return toPath(
    await readAlone<Row>(FIND_AND_SEAL, { shown: hashPathToken(token), given: [steeringGroup, localDate()] }),
  );
}

/** The same without a record; the manager must run with `app.path_token`. */
export async function findPath(em: EntityManager, { token, steeringGroup }: AskedPath): Promise<UnsealedPath | null> {
  return read(em, FIND, [hashPathToken(token), steeringGroup]);
}

/** What a release would show of a client, as `findPath` finds it afterwards; the manager must run with `app.previewed_client`. */
export async function previewOf(em: EntityManager, asked: AskedPreview): Promise<UnsealedPath | null> {
  const { clientId, pathId, ags, ageBand, validUntil, steeringGroup } = asked;

  return read(em, PREVIEW_AND_SEAL, [pathId, ags, ageBand, validUntil.toISOString(), steeringGroup, clientId]);
}

async function read(em: EntityManager, statement: string, source: readonly unknown[]): Promise<UnsealedPath | null> {
  const today = localDate();
  const days = Array.from({ length: DAYS }, () => today);

  // Hand-written SQL is counted only with the manager's logger context named.
  return toPath(await em.execute<Row[]>(statement, [...source, ...days], "all", em.getLoggerContext()));
}

function toPath(rows: readonly Row[]): UnsealedPath | null {
  const [first] = rows;
  // A path of which no office may release anything any more is as gone as an unknown one.
  if (!first || !rows.some(isReleased)) return null;

  return { ...first, validUntil: new Date(first.validUntil * 1000), offices: rows };
}

/** Whether the office may send its part. */
export function isReleased({ categories }: PathSender): boolean {
  return categories.includes(PermissionCategories.PATH_SEGMENTS);
}

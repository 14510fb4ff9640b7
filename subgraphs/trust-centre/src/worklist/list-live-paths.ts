import { Office } from "@kim-hub/kit/office";
import type { PageRequest } from "@kim-hub/kit/page-arguments";
import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { restsOn } from "../released-path/rests-on.js";
import type { LivePath } from "./live-path.js";

interface Row extends Omit<LivePath, "client" | "validUntil"> {
  /** Seconds since 1970. */
  readonly validUntil: number;
  readonly pseudonym: string;
}

/** On which days an office may send its part of `path`: those on which consent and release from confidentiality both hold. */
const PERMITTED = `
  select greatest(consent.valid_from, release.valid_from) as first_day, least(consent.valid_to, release.valid_to) as last_day
  from consent join confidentiality_release release on release.sender = consent.sender
  where ${restsOn("consent", "PATH_SEGMENTS")} and ${restsOn("release", "PATH_SEGMENTS")}`;

const LIST = `
  with live as (
    select path.path_id, path.person_id, path.authority_id, path.steering_group, path.valid_until,
      least((path.valid_until at time zone 'Europe/Berlin')::date, permitted.last_day) as last_day
    from released_path path
    cross join lateral (
      select max(last_day) as last_day, bool_or(?::date between first_day and last_day) as holds
      from (${PERMITTED}) days where first_day <= last_day) permitted
    where path.authority_id = ? and path.released_by = ? and path.revoked_at is null and permitted.holds
      and path.valid_until > greatest(now(), ?::date::timestamp at time zone 'Europe/Berlin')
      and (path.released_at at time zone 'Europe/Berlin')::date <= ?::date),
  items as (
    select last_day::text || '/' || path_id as id, path_id as "pathId", last_day::text as "dueOn",
      extract(epoch from valid_until)::float as "validUntil", steering_group as recipient, link.pseudonym,
      link.person_id as "personId"
    from live join person_link link on link.person_id = live.person_id
      and link.office = '${Office.CASE_MANAGEMENT}' and link.authority_id = live.authority_id)
  select * from items where id collate "C" > ? collate "C" order by id collate "C" limit ?`;

interface Asked {
  readonly viewer: Viewer;
  /** The last day of release. */
  readonly releasedUntil: string;
  /** The day, today or later, on which they must be alive. */
  readonly on: string;
  readonly request: PageRequest;
}

/** The paths that the caller released and that are alive on a day, the first to end first: one row more than the page holds, by one statement. */
export async function listLivePaths(
  em: EntityManager,
  { viewer: { authority, actor }, releasedUntil, on, request }: Asked,
): Promise<LivePath[]> {
  const parameters = [on, authority ?? "", actor, on, releasedUntil, request.afterId, request.first + 1];
  const rows = await em.execute<Row[]>(LIST, parameters, "all", em.getLoggerContext());

  return rows.map(({ pseudonym, validUntil, ...row }) => ({
    ...{ ...row, client: { pseudonym } },
    validUntil: new Date(validUntil * 1000),
  }));
}

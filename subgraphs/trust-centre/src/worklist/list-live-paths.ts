import { localDate } from "@kim-hub/kit/calendar";
import type { EntityManager } from "@mikro-orm/postgresql";
import { listOfClients, type OfClients, valuesOfClients } from "./list-of-clients.js";
import type { LivePath } from "./live-path.js";
import { lastDayInSql, restsOn } from "./rests-on.js";

interface Row extends Omit<LivePath, "client" | "validUntil"> {
  /** Seconds since 1970. */
  readonly validUntil: number;
  readonly pseudonym: string;
}

/** On which days an office may send its part of `path`, as SQL: those on which consent and release from confidentiality both hold. */
export const PERMITTED_DAYS = `
  select consent.sender, greatest(consent.valid_from, release.valid_from) as first_day, least(${lastDayInSql("consent")}, ${lastDayInSql("release")}) as last_day
  from permission consent join permission release on release.sender = consent.sender
  where ${restsOn("consent", "CONSENT")} and ${restsOn("release", "CONFIDENTIALITY_RELEASE")}`;

const LIST = listOfClients(`
  live as (
    select path.path_id, path.steering_group, path.valid_until, path.client_id, pseudonym,
      least(((path.valid_until - '1 microsecond'::interval) at time zone 'Europe/Berlin')::date, permitted.last_day) as last_day
    from released_path path join clients on clients.client_id = path.client_id
    cross join lateral (
      select max(last_day) as last_day, bool_or(?::date between first_day and last_day) as holds
      from (${PERMITTED_DAYS}) days where first_day <= last_day) permitted
    where path.revoked_at is null and permitted.holds
      and not has_withdrawn_since(path.client_id, path.steering_group, path.released_at)
      and path.valid_until > greatest(now(), ?::date::timestamp at time zone 'Europe/Berlin')
      and (path.released_at at time zone 'Europe/Berlin')::date <= ?::date),
  items as (
    select last_day::text || '/' || path_id as id, path_id as "pathId", last_day::text as "dueOn",
      extract(epoch from valid_until)::float as "validUntil", steering_group as recipient, client_id as "clientId", pseudonym
    from live)`);

interface Asked extends OfClients {
  /** Released by this day, and alive on it or, where it is gone by, today. */
  readonly on: string;
}

/** The clients' paths that are alive, also those that colleagues released, the first to end first, by one statement. */
export async function listLivePaths(em: EntityManager, { on, ...asked }: Asked): Promise<LivePath[]> {
  const today = localDate();
  const alive = on > today ? on : today;
  const rows = await em.execute<Row[]>(LIST, valuesOfClients(asked, [alive, alive, on]), "all", em.getLoggerContext());

  return rows.map(({ pseudonym, validUntil, ...row }) => ({
    ...{ ...row, client: { pseudonym } },
    validUntil: new Date(validUntil * 1000),
  }));
}

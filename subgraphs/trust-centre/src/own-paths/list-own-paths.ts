import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import type { OwnHandles } from "../account/own-handles.js";
import { PERMITTED_DAYS } from "../worklist/list-live-paths.js";
import type { OwnPath } from "./own-path.js";

interface Row extends Omit<OwnPath, "releasedAt" | "validUntil" | "revokedAt"> {
  /** Seconds since 1970. */
  readonly releasedAt: number;
  readonly validUntil: number;
  readonly revokedAt: number | null;
}

const seconds = (instant: string) => `extract(epoch from ${instant})::float`;

/** A path that `findPath` answers is alive, and no other. */
const LIST = `
  select path.path_id as "pathId", path.steering_group as "steeringGroup", path.sitting::text, path.client_id as "clientId",
    ${seconds("path.released_at")} as "releasedAt", ${seconds("path.valid_until")} as "validUntil", ${seconds("path.revoked_at")} as "revokedAt",
    path.revoked_at is null and path.valid_until > now() and client.ended_at is null
      and not has_withdrawn_since(path.client_id, path.steering_group, path.released_at)
      and exists (select from (${PERMITTED_DAYS}) days
        join person_link link on link.office = days.sender and link.id = any (path.link_ids)
          and link.person_id = client.person_id and link.ended_at is null
        where ?::date between first_day and last_day) as "isAlive"
  from released_path path join person_link client on client.id = path.client_id
  where path.client_id in (select jsonb_array_elements_text(?::jsonb)::uuid)
  order by path.released_at desc, path.path_id`;

/** Every path that was released of the person of these handles, the newest first. */
export async function listOwnPaths(handles: OwnHandles, { em, disclose }: Context): Promise<readonly OwnPath[]> {
  const rows = await em.execute<Row[]>(LIST, [localDate(), JSON.stringify(handles)], "all", em.getLoggerContext());
  for (const { clientId } of rows) disclose(clientId);

  return rows.map(({ releasedAt, validUntil, revokedAt, ...row }) => ({
    ...row,
    releasedAt: instantOf(releasedAt),
    validUntil: instantOf(validUntil),
    revokedAt: revokedAt === null ? null : instantOf(revokedAt),
  }));
}

function instantOf(secondsSince1970: number): Date {
  return new Date(secondsSince1970 * 1000);
}

import type { Context } from "@kim-hub/kit/context";
import type { OwnPath } from "./own-path.js";
import type { PathLook } from "./path-look.js";

interface Row {
  readonly clientId: string;
  readonly pathId: string;
  readonly body: string;
  /** Seconds since 1970. */
  readonly at: number;
}

/** The mandates of several offices that one question sealed are one look. */
const LIST = `
  select client_id as "clientId", path_id as "pathId", body, extract(epoch from min(sealed_at))::float as at
  from sealed_mandate where path_id is not null and client_id in (select jsonb_array_elements_text(?::jsonb)::uuid)
  group by client_id, path_id, body, asked_in order by at desc`;

/** Who looked at a path, the newest first; one statement for however many paths. */
export async function listLooks(
  { pathId, clientId }: Pick<OwnPath, "pathId" | "clientId">,
  { em, loaders }: Context,
): Promise<readonly PathLook[]> {
  const ofClient = await loaders.batch("looks", clientId, async (handles) => {
    const rows = await em.execute<Row[]>(LIST, [JSON.stringify(handles)], "all", em.getLoggerContext());
    const byHandle = Map.groupBy(rows, (row) => row.clientId);

    return handles.map((handle) => byHandle.get(handle) ?? []);
  });

  return ofClient.filter((look) => look.pathId === pathId).map(({ body, at }) => ({ body, at: new Date(at * 1000) }));
}

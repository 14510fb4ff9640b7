import { readFileSync } from "node:fs";
import { listLogFiles } from "@kim-hub/gateway/request-log";
import { requestLogIn } from "@kim-hub/infra/hub-config";
import { SUBGRAPHS, type SubgraphName } from "@kim-hub/infra/subgraphs";
import type { TestHub } from "./test-hub.js";

/** These grow by the clock, whatever was asked. */
const BY_THE_CLOCK = ["log_checkpoint", "log_cosignature", "log_padding", "log_tile", "witnessed_log"];
const TABLES = `select table_name as name from information_schema.tables
  where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all (array['${BY_THE_CLOCK.join("','")}'])
  order by table_name`;

/** Every row of every office's database, as one hash a table, and every line of the gateway's request log. */
export async function readAllThatIsKept(hub: TestHub): Promise<Readonly<Record<string, unknown>>> {
  const tables = await Promise.all(SUBGRAPHS.map(async (office) => [office, await hashTables(hub, office)] as const));
  const requestLog = listLogFiles(requestLogIn(hub.config.dataDirectory)).map((file) => readFileSync(file, "utf8"));

  return { ...Object.fromEntries(tables), requestLog };
}

/** The log's own place in its tree is given by the clock, too. */
async function hashTables(hub: TestHub, office: SubgraphName): Promise<Readonly<Record<string, unknown>>> {
  const names = (await hub.asOwner(office, TABLES)).map(({ name }) => String(name));
  const hashes = names.map(
    (name) => `select '${name}' as name, count(*)::int as rows,
      md5(coalesce(string_agg((to_jsonb(each) - 'log_index')::text, '' order by (to_jsonb(each) - 'log_index')::text), '')) as hash
      from "${name}" as each`,
  );
  const found = await hub.asOwner(office, hashes.join(" union all "));

  return Object.fromEntries(found.map(({ name, rows, hash }) => [String(name), `${rows} rows, ${hash}`]));
}

import { createHash } from "node:crypto";
import { keepPasswords } from "@kim-hub/infra/secrets";
import { databaseName, type SubgraphName } from "@kim-hub/infra/subgraphs";
import { Client } from "pg";
import type { TestHub } from "../../harness/test-hub.js";
import { middle } from "../middle.js";

const NAME = "joined";
/** The tables that hold a path, by the office whose they are, each with the columns by which they are found. */
const TABLES: readonly (readonly [office: SubgraphName, table: string, indexes: readonly string[]])[] = [
  ["trust-centre", "released_path", ["token_hash"]],
  ["trust-centre", "person_link", ["id", "person_id"]],
  ["trust-centre", "permission", ["client_id"]],
  ["trust-centre", "permission_event", ["permission_id"]],
  ["case-management", "case_management_case", ["pseudonym"]],
  ["case-management", "case_stage", ["case_file_id"]],
  ["immigration", "immigration_file", ["pseudonym"]],
  ["immigration", "residence_status", ["file_id"]],
  ["naturalisation", "naturalisation_procedure", ["pseudonym"]],
  ["naturalisation", "procedure_stage", ["procedure_id"]],
  ["ki-strategy", "territory", ["ags"]],
];
const PATH = `
  with path as (select path.*, client.person_id from released_path path join person_link client on client.id = path.client_id
    where token_hash = $1 and steering_group = $2 and revoked_at is null and valid_until > now()),
  held as (select permission.sender, permission.kind, permission.categories from path
    join permission on permission.client_id = path.client_id and permission.recipient = path.steering_group
    where exists (select from permission_event event where event.permission_id = permission.id and event.event = 'GIVEN')
      and not exists (select from permission_event event where event.permission_id = permission.id and event.event <> 'GIVEN')),
  handles as (select link.office, link.pseudonym from path join person_link link on link.id = any (path.link_ids)
    where exists (select from held where held.sender = link.office and 'PATH_SEGMENTS' = any (held.categories))),
  segments as (
    select 'CASE_MANAGEMENT' as office, stage.stage as code, stage.started_on::text as first, stage.ended_on::text as last
    from handles join case_management_case file using (pseudonym) join case_stage stage on stage.case_file_id = file.id
    where not file.is_restricted
    union all
    select 'IMMIGRATION', status.code, status.valid_from::text, status.valid_to::text
    from handles join immigration_file file using (pseudonym) join residence_status status on status.file_id = file.id
    where not file.is_restricted
    union all
    select 'NATURALISATION', stage.stage, stage.started_on::text, stage.ended_on::text
    from handles join naturalisation_procedure file using (pseudonym) join procedure_stage stage on stage.procedure_id = file.id
    where not file.is_restricted)
  select path.path_id, path.age_band, path.valid_until, territory.ags, territory.name, segments.*
  from path join territory on territory.ags = path.ags cross join segments order by segments.first`;

/** The rows of one path by one statement over copies of the offices' tables in one database; `run` gives the median of its milliseconds. */
export async function createJoin(hub: TestHub, token: string) {
  await copyTables(hub);
  const client = await open(hub, NAME);
  const values = [createHash("sha256").update(token).digest("hex"), "LG-05711"];
  const ask = async () => {
    const { rowCount } = await client.query({ name: "path", text: PATH, values });
    if (!rowCount) throw new Error("The join has found no path.");
  };

  return {
    async run(seconds: number): Promise<number> {
      const end = performance.now() + seconds * 1000;
      const times: number[] = [];
      while (performance.now() < end) {
        const begin = performance.now();
        await ask();
        times.push(performance.now() - begin);
      }

      return middle(times);
    },
    close: () => client.end(),
  };
}

/** As the superuser, who may copy by files of the server. */
function open(hub: TestHub, database: string): Promise<Client> {
  const { superuser } = keepPasswords(hub.config.dataDirectory);
  const client = new Client(
    `postgres://postgres:${encodeURIComponent(superuser)}@127.0.0.1:${hub.config.ports.postgres}/${database}`,
  );

  return client.connect().then(() => client);
}

async function copyTables(hub: TestHub): Promise<void> {
  const admin = await open(hub, "postgres");
  await admin.query(`create database ${NAME}`);
  await admin.end();
  const joined = await open(hub, NAME);
  for (const [office, table, indexes] of TABLES) {
    const source = await open(hub, databaseName(office));
    const { rows } = await source.query(
      `select quote_ident(attname) || ' ' || format_type(atttypid, atttypmod) as definition, quote_ident(attname) as name
       from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped order by attnum`,
    );
    const columns = rows.map(({ name }) => name).join();
    await source.query(`copy (select ${columns} from ${table}) to '/tmp/${NAME}-${process.pid}'`);
    await joined.query(`create table ${table} (${rows.map(({ definition }) => definition).join()})`);
    await joined.query(`copy ${table} (${columns}) from '/tmp/${NAME}-${process.pid}'`);
    for (const column of indexes) await joined.query(`create index on ${table} (${column})`);
    await source.end();
  }
  await joined.query("analyze");
  await joined.end();
}

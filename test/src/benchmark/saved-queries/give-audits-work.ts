import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MAIN_QUERY } from "../../harness/main-query.js";
import { giveOwnAccount } from "../../harness/own-account.js";
import { runAgainst } from "../../harness/run-against.js";
import type { TestHub } from "../../harness/test-hub.js";

const OFFICES = ["case-management", "immigration", "naturalisation"] as const;
/** A path uses a mandate of each of three offices; an audit reads 750 uses of an office at once. */
const PATHS = 200;
const STEERING = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
const FIGURES = { as: "steering.bielefeld", purpose: "STEERING_REPORT" };
const QUARTERS = ["Q1", "Q2", "Q3"];
const FUNNEL = readFileSync(
  new URL("../../../../schema/saved-queries/s3-cm-funnel/query.graphql", import.meta.url),
  "utf8",
);

/** Paths that a group reads, figures that it compares and a person with an account: what audits look at beside the import. */
export async function giveAuditsWork(hub: TestHub, year: number): Promise<void> {
  await giveOwnAccount(hub);
  const token = await hub.releasePath();
  for (let path = 0; path < PATHS; path += 1) await hub.ask(MAIN_QUERY, { ...STEERING, variables: { token } });
  const questions = QUARTERS.flatMap((from, index) => QUARTERS.slice(index).map((to) => ({ from, to })));
  for (const { from, to } of questions) {
    const period = { fromQuarter: `${year}-${from}`, toQuarter: `${year}-${to}` };
    await hub.ask(FUNNEL, { ...FIGURES, variables: { ags: "05711", period } });
  }
}

/** Writes an entry for each of so many persons into the log of each office, and brings them into its tree; how many there are. */
export async function fillLogs(hub: TestHub, entries: number): Promise<string> {
  const counted: string[] = [];
  for (const name of OFFICES) {
    await hub.asOwner(
      name,
      `insert into disclosure_log (id, request_id, actor, role, authority, purpose, subject, basis, kind, coordinate, fields)
       select gen_random_uuid(), gen_random_uuid()::text, 'clerk-' || row_number() over () % 50, 'CASE_MANAGER', authority_id, 'CASE_WORK',
         pseudonym, '§ 67b SGB X', 'READ', 'Query.worklist', '{id,fileReference}'
       from (select * from person_register order by pseudonym limit ${entries}) as person`,
    );
    const [row] = await hub.asOwner(name, "select count(*) as entries from disclosure_log");
    counted.push(`${name} ${String(row?.entries)}`);
  }
  const folder = mkdtempSync(join(tmpdir(), "logs-"));
  const { code, printed } = await runAgainst(hub, "log", "export", folder);
  rmSync(folder, { recursive: true });
  if (code !== 0) throw new Error(printed);

  return counted.join(", ");
}

/** Moves what was logged today to yesterday: a sample is drawn from days that have ended. */
export async function ageLogs(hub: TestHub): Promise<void> {
  for (const name of OFFICES)
    await hub.asOwner(name, "update disclosure_log set at = at - interval '1 day' where at > now() - interval '1 day'");
}

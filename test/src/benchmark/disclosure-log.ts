/** What a disclosure log costs when it is long, run by hand: `node test/dist/benchmark/disclosure-log.js [rows]` */
import { generateKeyPairSync } from "node:crypto";
import { advanceLog } from "@kim-hub/kit/advance-log";
import { createOrm, type DatabaseDefinition, type Orm } from "@kim-hub/kit/database";
import { AccessKind, recordDisclosures } from "@kim-hub/kit/disclosure-log";
import { createSigner, NoteAlgorithm } from "@kim-hub/kit/note-key";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { startThrowAwayPostgres } from "@kim-hub/postgres/throw-away";

const MANY = Number(process.argv[2] ?? 10_000_000);
const FEW = 10_000;
const ROWS_PER_SUBJECT = 20;
const MONTHS = 24;
const ROUNDS = 1500;
const WAITING = 20_000;
const MOST_AT_ONCE = 500_000;

const database: DatabaseDefinition = { entities: [], migrations: [] };
const signer = createSigner("benchmark.test", NoteAlgorithm.ED25519, generateKeyPairSync("ed25519").privateKey);
const viewer: Viewer = {
  ...{ actor: "clerk-1", role: Role.IMMIGRATION_CLERK, body: null, authority: "ABH-05711", caseReference: "AZ-1" },
  ...{ purpose: Purpose.RESIDENCE_PROCEDURE, requestId: "00000000-0000-4000-8000-000000000000" },
};
const INDEXES = {
  disclosure_log_subject_index: `("subject", "at")`,
  disclosure_log_mandate_id_index: `("mandate_id") where mandate_id is not null`,
  disclosure_log_waiting_index: `("at", "id") where log_index is null`,
  disclosure_log_index_index: `("log_index") where log_index is not null`,
};

interface Log {
  readonly rows: number;
  readonly owner: Orm;
  readonly application: Orm;
}

const postgres = await startThrowAwayPostgres();
process.env.TEST_POSTGRES_URL = postgres.url("postgres");
try {
  const logs = [await fill(FEW), await fill(MANY)];
  await compare("insert of one disclosure, durable", logs, insert);
  await compare("a subject's report, 20 entries", logs, report);
  for (const log of logs) await sequence(log);
  for (const { owner, application } of logs) {
    await owner.close();
    await application.close();
  }
} finally {
  await postgres.stop();
}

/** A log of so many rows in 24 months, of which all are in the tree. */
async function fill(rows: number): Promise<Log> {
  const { ownerUrl, applicationUrl } = await createTestDatabase({ name: "disclosures", database });
  const log = { rows, owner: createOrm(database, ownerUrl), application: createOrm(database, applicationUrl) };
  const run = (sql: string, values: unknown[] = []) => log.owner.em.fork().execute(sql, values);
  const begin = performance.now();
  for (let month = 1; month < MONTHS; month += 1)
    await run(`do $$ declare begins date := date_trunc('month', now() at time zone 'UTC') - make_interval(months => ${month}); begin
      execute format('create table %I partition of disclosure_log for values from (%L) to (%L)', 'disclosure_log_' || to_char(begins, 'YYYY_MM'),
        begins::timestamp at time zone 'UTC', (begins + interval '1 month') at time zone 'UTC'); end $$`);
  for (const name of Object.keys(INDEXES)) await run(`drop index "${name}"`);
  await run(`alter table disclosure_log drop constraint disclosure_log_pkey`);
  for (let start = 0; start < rows; start += MOST_AT_ONCE) {
    await run(
      `insert into disclosure_log (id, at, request_id, actor, role, authority, purpose, subject, kind, coordinate, fields, log_index)
       select gen_random_uuid(), now() - interval '23 months' * (1 - place::float / ?), gen_random_uuid()::text, 'clerk-' || place % 500,
         'IMMIGRATION_CLERK', 'ABH-05711', 'RESIDENCE_PROCEDURE', 'P-' || (place * 7919) % ?, 'READ', 'Query.immigrationFile',
         '{id,fileReference,residenceStatuses.status,residenceStatuses.from}', place
       from generate_series(?::bigint, ?::bigint) as place`,
      [rows, Math.floor(rows / ROWS_PER_SUBJECT), start, Math.min(rows, start + MOST_AT_ONCE) - 1],
    );
  }
  await run(`alter table disclosure_log add primary key ("at", "id")`);
  for (const [name, columns] of Object.entries(INDEXES))
    await run(`create index "${name}" on disclosure_log ${columns}`);
  await run("vacuum analyze");
  const [{ bytes, months } = {}] = await run(`
    select pg_size_pretty(sum(pg_total_relation_size(inhrelid))) as bytes, count(*)::int as months
    from pg_inherits where inhparent = 'disclosure_log'::regclass`);
  print(
    `${rows} rows in ${months} partitions, ${bytes}, filled in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
  );

  return log;
}

async function insert({ application }: Log): Promise<void> {
  const em = application.em.fork();
  em.setSessionContext({
    variables: { "app.authority": "ABH-05711", "app.actor": viewer.actor, "app.role": viewer.role },
  });
  const access = { kind: AccessKind.READ, coordinate: "Query.immigrationFile", fields: ["id", "fileReference"] };
  await em.transactional((transaction) => recordDisclosures(transaction, viewer, { ...access, subjects: ["P-1"] }));
}

async function report({ rows, owner }: Log): Promise<void> {
  const subject = `P-${2 + Math.floor(Math.random() * (rows / ROWS_PER_SUBJECT - 2))}`;
  const found = await owner.em
    .fork()
    .execute(`select * from disclosure_log where subject = ? order by at desc limit 200`, [subject]);
  if (found.length !== ROWS_PER_SUBJECT) throw new Error(`${subject} has ${found.length} entries.`);
}

/** Both in turns, so that whatever else the machine does hits both alike. */
async function compare(title: string, logs: readonly Log[], work: (log: Log) => Promise<void>): Promise<void> {
  const times = logs.map((): number[] => []);
  for (let round = -50; round < ROUNDS; round += 1) {
    for (const [place, log] of logs.entries()) {
      const begin = performance.now();
      await work(log);
      if (round >= 0) times[place]?.push(performance.now() - begin);
    }
  }
  const at = (share: number) =>
    times.map((taken) => taken.toSorted((left, right) => left - right)[Math.floor(taken.length * share)] ?? 0);
  for (const [name, share] of [
    ["median", 0.5],
    ["p95", 0.95],
  ] as const) {
    const [few = 0, many = 0] = at(share);
    print(
      `${title}, ${name}: ${few.toFixed(2)} ms at ${FEW}, ${many.toFixed(2)} ms at ${MANY}: ${(many / few).toFixed(2)}`,
    );
  }
}

async function sequence({ rows, owner, application }: Log): Promise<void> {
  await advanceLog(application.em, signer);
  await owner.em.fork().execute(
    `insert into disclosure_log (id, request_id, actor, role, subject, kind, coordinate, fields)
     select gen_random_uuid(), 'r', 'clerk-1', 'IMMIGRATION_CLERK', 'P-0', 'READ', 'Query.immigrationFile', '{id,fileReference}'
     from generate_series(1, ?)`,
    [WAITING],
  );
  const begin = performance.now();
  const advanced = await advanceLog(application.em, signer);
  const microseconds = ((performance.now() - begin) * 1000) / advanced.rows;
  print(`sequencing of ${advanced.rows} rows at ${rows}: ${microseconds.toFixed(1)} µs a row`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

import type { MigrationObject } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import { localDayOf, type RetainedRecord } from "../retention/retained-record.js";

// Expiry goes by the office's clock, deletion by the database's: the minute is more than they may differ. Written as PostgreSQL prints
// it, for the comparison with migrations.
const RUN_OUT = "expires_at < (now() - '00:01:00'::interval)";
// However the application writes it, a mandate's few seconds are over before its row can be deleted.
const NOT_SOON = "expires_at > (now() - '00:00:30'::interval)";

/** Which request has used a mandate; deleted by a later use once the mandate has run out by every clock: expiry refuses it from then on. */
@Entity({
  policies: [
    { name: "see", command: "select", using: "true" },
    { name: "append", command: "insert", check: "true" },
    { name: "keep", command: "update", using: "true", check: NOT_SOON },
    { name: "delete_run_out", command: "delete", using: RUN_OUT },
  ],
})
export class MandateUse {
  @PrimaryKey({ type: "text" })
  readonly id!: string;

  @Property({ type: "text" })
  readonly requestId!: string;

  @Property({ type: "timestamptz", index: true })
  readonly expiresAt!: Date;
}

class MandateUseMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "mandate_use" (
        "id" text not null primary key,
        "request_id" text not null,
        "expires_at" timestamptz not null
      );
      create index "mandate_use_expires_at_index" on "mandate_use" ("expires_at");
    `);
  }
}

/** A use can be neither freed nor given to another request: of a row that is there, only the last instant may be written. */
class MandateUseKeptMigration extends Migration {
  override up(): void {
    this.addSql(`
      alter table "mandate_use" enable row level security;
      create policy "see" on "mandate_use" for select using (true);
      create policy "append" on "mandate_use" for insert with check (true);
      create policy "keep" on "mandate_use" for update using (true) with check (${NOT_SOON});
      create policy "delete_run_out" on "mandate_use" for delete using (${RUN_OUT});
      do $$
        declare application record;
        begin
          for application in
            select distinct grantee::regrole as name
            from pg_class, aclexplode(relacl)
            where oid = 'mandate_use'::regclass and grantee not in (0, relowner)
          loop
            execute format('revoke update on mandate_use from %s', application.name);
            execute format('grant update (expires_at) on mandate_use to %s', application.name);
          end loop;
        end
      $$;
    `);
  }
}

/** Of an office that gets no more mandates, nothing else deletes the last ones. */
export const MANDATE_USE_RETAINED: RetainedRecord = {
  record: "MANDATE_USE",
  table: "mandate_use",
  countedFrom: localDayOf("expires_at"),
};

export const MANDATE_USE_MIGRATIONS: readonly MigrationObject[] = [
  { name: "mandate-use-2026-11-26", class: MandateUseMigration },
  { name: "mandate-use-kept-2026-11-26", class: MandateUseKeptMigration },
];

/** A mandate that a request uses. */
export interface UsedMandate {
  readonly id: string;
  readonly requestId: string;
  readonly expiresAt: Date;
}

/**
 * The beginning of a statement that uses up mandates, which the value of `uses` states (`usesAsJson`): `used` holds those that no other request has used. The
 * request that used one first may use it again: the gateway repeats a read whose answer was lost on the way.
 */
export const withUsed = (uses: string): string => `
  with run_out as (
    delete from mandate_use where id in (
      select id from mandate_use where ${RUN_OUT} order by expires_at limit 100 for update skip locked)
  ), used as (
    insert into mandate_use as earlier (id, request_id, expires_at)
    select id, request_id, expires_at from jsonb_to_recordset(${uses}::jsonb) as use (id text, request_id text, expires_at timestamptz)
    -- In one order everywhere: two processes of an office never wait for each other.
    order by id
    on conflict (id) do update set expires_at = earlier.expires_at where earlier.request_id = excluded.request_id
    returning id
  )`;

/** Each mandate once: a statement cannot use one twice. */
export function usesAsJson(mandates: readonly UsedMandate[]): string {
  const uses = new Map(
    mandates.map(({ id, requestId, expiresAt }) => [id, { id, request_id: requestId, expires_at: expiresAt }]),
  );

  return JSON.stringify([...uses.values()]);
}

import type { MigrationObject, QueryResult } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import type { EntityManager } from "@mikro-orm/postgresql";
import { NotAvailableError } from "./errors.js";
import type { OpenedMandate } from "./mandate.js";

/** Which request has used a mandate; deleted by a later use once the mandate has run out by every clock: expiry refuses it from then on. */
@Entity()
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

export const MANDATE_USE_MIGRATION: MigrationObject = { name: "mandate-use-2026-11-26", class: MandateUseMigration };

// Expiry goes by the office's clock, deletion by the database's: the minute is more than they may differ.
// The request that used it first may use it again: the gateway sends a read anew where the answer was lost on the way.
const USE = `
  with run_out as (
    delete from mandate_use where id in (
      select id from mandate_use where expires_at < now() - interval '1 minute' order by expires_at limit 100 for update skip locked)
  ), used as (
    insert into mandate_use as earlier (id, request_id, expires_at) values (?, ?, ?::timestamptz)
    on conflict (id) do update set request_id = excluded.request_id where earlier.request_id = excluded.request_id
    returning id
  )`;

interface RowOfUse {
  readonly requestId: string;
  /** `insert into … select …`, without its source. */
  readonly insert: string;
  readonly values: readonly unknown[];
}

/** Uses the mandate up for this request and inserts the row, in one statement; `NOT_AVAILABLE` where another request has used it. */
export async function useMandate(
  em: EntityManager,
  { id, expiresAt }: OpenedMandate,
  { requestId, insert, values }: RowOfUse,
): Promise<void> {
  const { affectedRows } = await em.execute<QueryResult>(
    `${USE} ${insert} from used`,
    [id, requestId, expiresAt.toISOString(), ...values],
    "run",
    em.getLoggerContext(),
  );
  if (affectedRows === 0) throw new NotAvailableError();
}

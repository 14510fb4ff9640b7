import { randomUUID } from "node:crypto";
import type { MigrationObject } from "@mikro-orm/core";
import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import { localDayOf, type RetainedRecord } from "../retention/retained-record.js";

/** Cells of one place and provider: each measure in each quarter from the first to the last; a stock counts at the last alone. */
export interface AccessedCells {
  readonly territory: string;
  readonly provider: string;
  readonly from: string;
  readonly to: string;
  readonly measures: readonly string[];
}

// Written as PostgreSQL prints it, for the comparison with migrations.
const APPEND = "((actor = current_setting('app.actor'::text, true)) AND (at = now()))";

/**
 * That somebody got frozen answers (Abruf einer Kennzahl): which cells, never their counts, nor whether one was withheld. The reading
 * statement itself appends it; the application role reads none.
 */
@Entity({ policies: [{ name: "append", command: "insert", check: APPEND }] })
@Index({ name: "figure_access_at_index", properties: ["at"] })
export class FigureAccess {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "timestamptz", defaultRaw: "now()" })
  readonly at!: Date;

  @Property({ type: "text" })
  readonly requestId!: string;

  @Property({ type: "text" })
  readonly actor!: string;

  @Property({ type: "text" })
  readonly role!: string;

  @Property({ type: "text", nullable: true })
  readonly authority!: string | null;

  /** The field that was asked, as schema coordinate: `Query.cmFunnel`. */
  @Property({ type: "text" })
  readonly coordinate!: string;

  @Property({ type: "text" })
  readonly figure!: string;

  /** Place, provider, period and, where only a part of the answers leaves, which: the same of everybody who asks the same. */
  @Property({ type: "text" })
  readonly asked!: string;

  /** Of the answers, the newest version: a correction makes another answer. */
  @Property({ type: "integer" })
  readonly version!: number;

  @Property({ type: "json" })
  readonly cells!: readonly AccessedCells[];
}

class FigureAccessMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "figure_access" ("id" uuid not null primary key, "at" timestamptz not null default now(), "request_id" text not null,
        "actor" text not null, "role" text not null, "authority" text null, "coordinate" text not null, "figure" text not null,
        "asked" text not null, "version" int not null, "cells" jsonb not null);
      create index "figure_access_at_index" on "figure_access" ("at");
      alter table "figure_access" enable row level security;
      create policy "append" on "figure_access" for insert with check (${APPEND});
      do $$
        declare application record;
        begin
          for application in
            select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
            where oid = 'figure_access'::regclass and grantee not in (0, relowner)
          loop
            execute format('revoke select, update, delete on figure_access from %s', application.name);
          end loop;
        end
      $$;
    `);
  }
}

export const FIGURE_ACCESS_RETAINED: RetainedRecord = {
  record: "FIGURE_ACCESS",
  table: "figure_access",
  countedFrom: localDayOf("at"),
};

export const FIGURE_ACCESS_MIGRATIONS: readonly MigrationObject[] = [
  { name: "figure-access-2026-11-29", class: FigureAccessMigration },
];

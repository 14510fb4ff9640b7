import { randomUUID } from "node:crypto";
import { ArrayType, type MigrationObject } from "@mikro-orm/core";
import { Entity, Index, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";

/**
 * What an authority gave to a round, for good: no role changes or deletes it. Every authority of the office reads them, because the
 * rosters of all decide whether the next one may be; the words say nothing.
 */
@Entity({
  policies: [
    { name: "read", command: "select", using: "true" },
    {
      name: "append_own",
      command: "insert",
      check: "authority_id = current_setting('app.authority', true)",
    },
  ],
})
@Index({ properties: ["figure", "quarter"] })
@Unique({ name: "masked_contribution_once_unique", properties: ["roundId", "authorityId"] })
export class MaskedContribution {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "text" })
  readonly authorityId!: string;

  @Property({ type: "text" })
  readonly figure!: string;

  @Property({ type: "text" })
  readonly quarter!: string;

  @Property({ type: "text" })
  readonly roundId!: string;

  @Property({ type: ArrayType })
  readonly roster!: readonly string[];

  @Property({ type: ArrayType })
  readonly words!: readonly string[];

  @Property({ type: "text" })
  readonly recordedBy!: string;

  @Property({ type: "timestamptz", defaultRaw: "clock_timestamp()" })
  readonly recordedAt!: Date;
}

class MaskedContributionMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "masked_contribution" ("id" uuid not null primary key, "authority_id" text not null,
        "figure" text not null, "quarter" text not null, "round_id" text not null, "roster" text[] not null,
        "words" text[] not null, "recorded_by" text not null,
        "recorded_at" timestamptz not null default clock_timestamp());
      create index "masked_contribution_figure_quarter_index" on "masked_contribution" ("figure", "quarter");
      create unique index "masked_contribution_once_unique" on "masked_contribution" ("round_id", "authority_id");
      alter table "masked_contribution" enable row level security;
      create policy "read" on "masked_contribution" for select using (true);
      create policy "append_own" on "masked_contribution" for insert
        with check (authority_id = current_setting('app.authority', true));
    `);
  }
}

export const MASKED_CONTRIBUTION_MIGRATIONS: readonly MigrationObject[] = [
  { name: "masked-contribution-2026-11-27", class: MaskedContributionMigration },
];

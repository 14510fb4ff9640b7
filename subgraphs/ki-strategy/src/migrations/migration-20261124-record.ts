import { Migration } from "@mikro-orm/migrations";

/** The version of every row that coordinators correct, and the history of their changes. */
export class Migration20261124Record extends Migration {
  override up(): void {
    this.addSql(`
      create table "history" (
        "id" text not null primary key,
        "at" timestamptz not null,
        "actor" text not null,
        "role" text null,
        "authority" text null,
        "request_id" text null,
        "table" text not null,
        "row_id" text not null,
        "version" int not null,
        "action" text not null,
        "values" jsonb null,
        constraint "history_action_check" check ("action" in ('RECORDED', 'CORRECTED'))
      );
      create index "history_table_row_id_index" on "history" ("table", "row_id");
      alter table "history" enable row level security;
      create policy "append" on "history" for insert with check (true);
      create policy "read" on "history" for select using (true);
    `);
    for (const table of VERSIONED) this.addSql(`alter table "${table}" add column "version" int not null default 1`);
  }
}

const VERSIONED = [
  "money_amount",
  "pass_through",
  "expenditure",
  "year_closing",
  "post_year",
  "post",
  "post_month",
  "accompaniment",
  "body",
  "body_member",
  "sitting",
  "attendance",
  "reporting_duty",
  "council_paper",
  "deliberation_step",
  "financial_effect",
  "milestone",
  "measure",
  "funding_outline",
  "outline_actor",
  "outline_clause",
  "service_gap",
  "municipality_fact",
  "administration_statement",
];

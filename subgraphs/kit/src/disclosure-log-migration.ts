import { Migration } from "@mikro-orm/migrations";

/** The disclosure log, the same in every office's database. */
export class DisclosureLogMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "disclosure_log" (
        "id" uuid not null primary key,
        "at" timestamptz not null,
        "request_id" text not null,
        "actor" text not null,
        "role" text not null,
        "body" text null,
        "authority" text null,
        "purpose" text null,
        "case_reference" text null,
        "subject" text not null,
        "mandate_id" text null,
        "entity_type" text not null,
        "fields" text[] not null
      );
      create index "disclosure_log_at_index" on "disclosure_log" ("at");
      create index "disclosure_log_subject_index" on "disclosure_log" ("subject");
      alter table "disclosure_log" enable row level security;
      create policy "append" on "disclosure_log" for insert with check (true);
    `);
  }
}

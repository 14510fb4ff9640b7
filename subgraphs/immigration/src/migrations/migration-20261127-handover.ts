import { Migration } from "@mikro-orm/migrations";

const QUARTER = (day: string) => `to_char(${day}, 'YYYY"-Q"Q')`;

/** Handovers that an office took on; those that it accepted before are among them. */
export class Migration20261127Handover extends Migration {
  override up(): void {
    this.addSql(`
      create table "file_handover" ("id" uuid not null primary key, "file_id" uuid not null,
        "version" int not null default 1, "from_office" text not null, "sent_quarter" text not null,
        "accepted_quarter" text not null);
      create index "file_handover_file_id_index" on "file_handover" ("file_id");
      alter table "file_handover" add constraint "file_handover_file_id_foreign"
        foreign key ("file_id") references "immigration_file" ("id");
      alter table "file_handover" add constraint "file_handover_order_check" check (sent_quarter <= accepted_quarter);
      alter table "file_handover" add constraint "file_handover_from_office_check"
        check ("from_office" in ('CASE_MANAGEMENT', 'IMMIGRATION', 'NATURALISATION'));

      -- What was offered and accepted before, at the file that went on.
      insert into "file_handover" ("id", "file_id", "from_office", "sent_quarter", "accepted_quarter")
        select gen_random_uuid(), f.continued_as, 'IMMIGRATION', ${QUARTER("t.requested_on")}, ${QUARTER("t.decided_on")}
        from "file_transfer" t join "immigration_file" f on f.id = t.file_id
        where t.state = 'ACCEPTED' and f.continued_as is not null and t.requested_on <= t.decided_on;

      alter table "file_handover" enable row level security;
      create policy "read_with_parent" on "file_handover" for select
        using (exists (select 1 from immigration_file parent where parent.id = file_id offset 0));
      create policy "own_authority" on "file_handover"
        using (exists (select 1 from immigration_file parent where parent.id = file_id
          and parent.authority_id = current_setting('app.authority', true) offset 0))
        with check (exists (select 1 from immigration_file parent where parent.id = file_id
          and parent.authority_id = current_setting('app.authority', true) offset 0));
      create policy "with_figures" on "file_handover" for select
        using ((select 1 where current_setting('app.task', true) = 'FIGURES') is not null);
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

const QUARTER = (day: string) => `to_char(${day}, 'YYYY"-Q"Q')`;

/** Handovers that an office took on; those that it accepted before are among them. */
export class Migration20261127Handover extends Migration {
  override up(): void {
    this.addSql(`
      create table "procedure_handover" ("id" uuid not null primary key, "procedure_id" uuid not null,
        "version" int not null default 1, "from_office" text not null, "sent_quarter" text not null,
        "accepted_quarter" text not null);
      create index "procedure_handover_procedure_id_index" on "procedure_handover" ("procedure_id");
      alter table "procedure_handover" add constraint "procedure_handover_procedure_id_foreign"
        foreign key ("procedure_id") references "naturalisation_procedure" ("id");
      alter table "procedure_handover" add constraint "procedure_handover_order_check" check (sent_quarter <= accepted_quarter);
      alter table "procedure_handover" add constraint "procedure_handover_from_office_check"
        check ("from_office" in ('CASE_MANAGEMENT', 'IMMIGRATION', 'NATURALISATION'));

      -- What was offered and accepted before, at the file that went on.
      insert into "procedure_handover" ("id", "procedure_id", "from_office", "sent_quarter", "accepted_quarter")
        select gen_random_uuid(), f.continued_as, 'NATURALISATION', ${QUARTER("t.requested_on")}, ${QUARTER("t.decided_on")}
        from "procedure_transfer" t join "naturalisation_procedure" f on f.id = t.procedure_id
        where t.state = 'ACCEPTED' and f.continued_as is not null and t.requested_on <= t.decided_on;

      alter table "procedure_handover" enable row level security;
      create policy "read_with_parent" on "procedure_handover" for select
        using (exists (select 1 from naturalisation_procedure parent where parent.id = procedure_id offset 0));
      create policy "own_authority" on "procedure_handover"
        using (exists (select 1 from naturalisation_procedure parent where parent.id = procedure_id
          and parent.authority_id = current_setting('app.authority', true) offset 0))
        with check (exists (select 1 from naturalisation_procedure parent where parent.id = procedure_id
          and parent.authority_id = current_setting('app.authority', true) offset 0));
      create policy "with_figures" on "procedure_handover" for select
        using ((select 1 where current_setting('app.task', true) = 'FIGURES') is not null);
    `);
  }
}

import { registerPersonsOf } from "@kim-hub/records/person-register";
import { Migration } from "@mikro-orm/migrations";

/** Procedures get their person's names, their days and their end; they and their stages can be recorded and corrected. */
export class Migration20261127Files extends Migration {
  override up(): void {
    this.addSql(`
      alter table "naturalisation_procedure"
        add column "person_number" text null,
        add column "family_name" text not null default '(nicht erfasst)',
        add column "given_names" text null,
        add column "birth_date" text null,
        add column "municipality" text null,
        add column "is_disputed" boolean not null default false,
        add column "is_restricted" boolean not null default false,
        add column "version" int not null default 1,
        add column "main_file_reference" text null,
        add column "first_contact_on" date null,
        add column "appointment_on" date null,
        add column "transferred_from" text null,
        add column "transferred_from_on" date null,
        add column "decision" text null,
        add column "decided_on" date null,
        add column "transferred_to" text null,
        add column "handover_due_on" date null,
        add column "handed_over_on" date null;
      alter table "naturalisation_procedure" alter column "family_name" drop default;

      -- A reference names one file.
      with doubled as (select "id", row_number() over (partition by "authority_id", "file_reference" order by "id") as place
        from "naturalisation_procedure")
      update "naturalisation_procedure" p set "file_reference" = p."file_reference" || ' (' || doubled.place || ')'
        from doubled where doubled."id" = p."id" and doubled.place > 1;
      -- Rows of one pseudonym are one person's.
      update "naturalisation_procedure" p set "person_number" = (select min(other."file_reference")
        from "naturalisation_procedure" other
        where other."authority_id" = p."authority_id" and other."pseudonym" = p."pseudonym");
      alter table "naturalisation_procedure" alter column "person_number" set not null;
      insert into "person_register" ("authority_id", "person_number", "pseudonym")
        select distinct "authority_id", "person_number", "pseudonym" from "naturalisation_procedure";
      ${registerPersonsOf("naturalisation_procedure")}

      -- How a procedure ended stood in its stages alone; a procedure that went on had not ended.
      with ended as (
        select distinct on (p."id") p."id", s."stage", s."started_on" from "naturalisation_procedure" p
        join "procedure_stage" s on s."procedure_id" = p."id"
        where s."stage" in ('CERTIFICATE_ISSUED', 'REFUSED', 'WITHDRAWN', 'TRANSFERRED') and p."received_on" <= s."started_on"
          and not exists (select 1 from "procedure_stage" later where later."procedure_id" = p."id"
            and later."stage" in ('INQUIRIES', 'ASSESSMENT') and later."started_on" > s."started_on")
        order by p."id", s."started_on" desc)
      update "naturalisation_procedure" p set "decided_on" = ended."started_on",
        "decision" = case ended."stage" when 'CERTIFICATE_ISSUED' then 'GRANTED' else ended."stage" end
        from ended where ended."id" = p."id";
      update "naturalisation_procedure" p set "handed_over_on" = (select min(s."started_on") from "procedure_stage" s
        where s."procedure_id" = p."id" and s."stage" = 'CERTIFICATE_HANDED_OVER' and s."started_on" >= p."decided_on")
        where p."decision" = 'GRANTED';

      create index "naturalisation_procedure_municipality_index" on "naturalisation_procedure" ("municipality");
      create index "naturalisation_procedure_authority_id_received_on_index"
        on "naturalisation_procedure" ("authority_id", "received_on");
      alter table "naturalisation_procedure" add constraint "naturalisation_procedure_authority_id_file_reference_unique"
        unique ("authority_id", "file_reference");
      alter table "naturalisation_procedure" add constraint "naturalisation_procedure_decided_check"
        check ((decision is null) = (decided_on is null));
      alter table "naturalisation_procedure" add constraint "naturalisation_procedure_order_check"
        check (received_on <= decided_on and transferred_from_on <= decided_on and decided_on <= handed_over_on);
      alter table "naturalisation_procedure" add constraint "naturalisation_procedure_handover_check"
        check (handed_over_on is null or decision = 'GRANTED');
      alter table "naturalisation_procedure" add constraint "naturalisation_procedure_decision_check"
        check ("decision" in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'TRANSFERRED'));
      create policy "for_figures" on "naturalisation_procedure" for select
        using (current_setting('app.task', true) = 'FIGURES');

      alter table "procedure_stage" add column "version" int not null default 1;
      create policy "never_for_figures" on "procedure_stage" as restrictive for select
        using (current_setting('app.task', true) is distinct from 'FIGURES');

      create table "history" ("id" text not null primary key, "at" timestamptz not null, "actor" text not null,
        "role" text null, "authority" text null, "request_id" text null, "table" text not null, "row_id" text not null,
        "version" int not null, "action" text not null, "values" jsonb null,
        constraint "history_action_check" check ("action" in ('RECORDED', 'CORRECTED')));
      create index "history_table_row_id_index" on "history" ("table", "row_id");
      alter table "history" enable row level security;
      create policy "append" on "history" for insert with check (authority = current_setting('app.authority', true));
      create policy "read" on "history" for select using (authority = current_setting('app.authority', true));
    `);
  }
}

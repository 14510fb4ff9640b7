import { Migration } from "@mikro-orm/migrations";

/** A case is its case manager's and their deputies', no longer all staff's of the authority. */
export class Migration20261126Deputyship extends Migration {
  override up(): void {
    this.addSql(`
      create table "deputyship" (
        "id" uuid not null primary key,
        "authority_id" text not null,
        "case_manager" text not null,
        "deputy" text not null,
        "valid_from" date not null,
        "valid_to" date not null
      );
      create index "deputyship_case_manager_index" on "deputyship" ("case_manager");
      alter table "deputyship" add constraint "deputyship_interval_check" check (valid_to >= valid_from);
      alter table "deputyship" add constraint "deputyship_deputy_check" check (deputy <> case_manager);
      alter table "deputyship" enable row level security;
      create policy "own_deputyships" on "deputyship" for select
        using (authority_id = current_setting('app.authority', true)
          and (case_manager = current_setting('app.actor', true) or deputy = current_setting('app.actor', true)));

      drop policy "own_authority" on "case_management_case";
      create policy "own_cases" on "case_management_case"
        using (authority_id = current_setting('app.authority', true)
          and (case_manager = current_setting('app.actor', true) or exists (
            select 1 from deputyship
            where deputyship.authority_id = case_management_case.authority_id
              and deputyship.case_manager = case_management_case.case_manager
              and deputyship.deputy = current_setting('app.actor', true)
              and deputyship.valid_from <= (now() at time zone 'Europe/Berlin')::date
              and deputyship.valid_to >= (now() at time zone 'Europe/Berlin')::date)))
        with check (authority_id = current_setting('app.authority', true)
          and (case_manager = current_setting('app.actor', true) or exists (
            select 1 from deputyship
            where deputyship.authority_id = case_management_case.authority_id
              and deputyship.case_manager = case_management_case.case_manager
              and deputyship.deputy = current_setting('app.actor', true)
              and deputyship.valid_from <= (now() at time zone 'Europe/Berlin')::date
              and deputyship.valid_to >= (now() at time zone 'Europe/Berlin')::date)));
    `);
  }
}

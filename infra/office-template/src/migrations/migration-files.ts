import { Migration } from "@mikro-orm/migrations";

/** Files, their stages, and who changed which row of them. */
export class MigrationFiles extends Migration {
  override up(): void {
    this.addSql(`
      create table "sample_office_file" (
        "id" uuid not null primary key,
        "authority_id" text not null,
        "file_reference" text not null,
        "person_number" text not null,
        "family_name" text not null,
        "given_names" text null,
        "birth_date" text null,
        "municipality" text null,
        "is_disputed" boolean not null default false,
        "is_restricted" boolean not null default false,
        "pseudonym" text not null,
        "version" int not null default 1,
        "opened_on" date not null,
        "review_due_on" date null,
        "closed_on" date null
      );
      create index "sample_office_file_authority_id_index" on "sample_office_file" ("authority_id");
      create index "sample_office_file_municipality_index" on "sample_office_file" ("municipality");
      create index "sample_office_file_pseudonym_index" on "sample_office_file" ("pseudonym");
      create index "sample_office_file_authority_id_review_due_on_index"
        on "sample_office_file" ("authority_id", "review_due_on");
      alter table "sample_office_file" add constraint "sample_office_file_authority_id_file_reference_unique"
        unique ("authority_id", "file_reference");
      alter table "sample_office_file" add constraint "sample_office_file_interval_check"
        check (closed_on >= opened_on);
      create or replace function "sample_office_file_register_person_fn"() returns trigger as $$ begin
        insert into person_register (authority_id, person_number, pseudonym)
          values (new.authority_id, new.person_number, new.pseudonym)
          on conflict (authority_id, person_number) do nothing;
        select pseudonym into strict new.pseudonym from person_register
          where authority_id = new.authority_id and person_number = new.person_number;
        return new; end; $$ language plpgsql;
      create trigger "register_person" before insert or update on "sample_office_file"
        for each row execute function "sample_office_file_register_person_fn"();
      alter table "sample_office_file" enable row level security;
      create policy "own_authority" on "sample_office_file"
        using (authority_id = current_setting('app.authority', true))
        with check (authority_id = current_setting('app.authority', true));
      create policy "under_mandate" on "sample_office_file" for select
        using (pseudonym = any (string_to_array(current_setting('app.pseudonyms', true), ' ')));
      create policy "with_figures" on "sample_office_file" for select
        using ((select 1 where current_setting('app.task', true) = 'FIGURES') is not null);

      create table "sample_office_stage" (
        "id" uuid not null primary key,
        "file_id" uuid not null,
        "stage" text not null,
        "started_on" date not null,
        "ended_on" date null,
        "version" int not null default 1
      );
      create index "sample_office_stage_file_id_index" on "sample_office_stage" ("file_id");
      alter table "sample_office_stage" add constraint "sample_office_stage_file_id_foreign"
        foreign key ("file_id") references "sample_office_file" ("id");
      alter table "sample_office_stage" add constraint "sample_office_stage_interval_check"
        check (ended_on >= started_on);
      alter table "sample_office_stage" add constraint "sample_office_stage_stage_check"
        check ("stage" in ('FIRST_CONTACT', 'COUNSELLING', 'SUPPORT', 'COMPLETED'));
      alter table "sample_office_stage" enable row level security;
      create policy "read_with_parent" on "sample_office_stage" for select
        using (exists (select 1 from sample_office_file parent where parent.id = file_id offset 0));
      create policy "own_authority" on "sample_office_stage"
        using (exists (select 1 from sample_office_file parent where parent.id = file_id
          and parent.authority_id = current_setting('app.authority', true) offset 0))
        with check (exists (select 1 from sample_office_file parent where parent.id = file_id
          and parent.authority_id = current_setting('app.authority', true) offset 0));

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

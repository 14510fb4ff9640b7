import { registerPersonsOf } from "@kim-hub/records/person-register";
import { Migration } from "@mikro-orm/migrations";

/** Persons with their names and citizenships, the register of persons, versions and their history. */
export class Migration20261127Files extends Migration {
  override up(): void {
    this.addSql(`
      alter table "immigration_file"
        add column "person_number" text null,
        add column "family_name" text not null default '(nicht erfasst)',
        add column "given_names" text null,
        add column "birth_date" text null,
        add column "municipality" text null,
        add column "is_disputed" boolean not null default false,
        add column "is_restricted" boolean not null default false,
        add column "birth_name" text null,
        add column "former_names" text[] not null default '{}',
        add column "other_spellings" text[] not null default '{}',
        add column "aliases" text[] not null default '{}',
        add column "citizenships" text[] not null default '{}',
        add column "handed_over_on" date null,
        add column "version" int not null default 1;
      update "immigration_file" set "person_number" = "file_reference";
      insert into "person_register" ("authority_id", "person_number", "pseudonym")
        select "authority_id", "person_number", "pseudonym" from "immigration_file" on conflict do nothing;
      alter table "immigration_file"
        alter column "person_number" set not null,
        alter column "family_name" drop default,
        alter column "former_names" drop default,
        alter column "other_spellings" drop default,
        alter column "aliases" drop default,
        alter column "citizenships" drop default;
      create index "immigration_file_municipality_index" on "immigration_file" ("municipality");
      create index "immigration_file_file_reference_id_index" on "immigration_file" ("file_reference", "id");
      alter table "immigration_file" add constraint "immigration_file_authority_id_file_reference_unique"
        unique ("authority_id", "file_reference");
      create policy "for_figures" on "immigration_file" for select using (current_setting('app.task', true) = 'FIGURES');
      ${registerPersonsOf("immigration_file")}

      alter table "residence_status"
        add column "is_for_family" boolean not null default false,
        add column "version" int not null default 1;
      update "residence_status" set "valid_to" = null where "valid_to" in ('2099-12-31', '9999-12-31');
      create index "residence_status_code_valid_to_index" on "residence_status" ("code", "valid_to");
      create policy "for_figures" on "residence_status" for select using (current_setting('app.task', true) = 'FIGURES');

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
      create policy "append" on "history" for insert with check (authority = current_setting('app.authority', true));
      create policy "read" on "history" for select using (authority = current_setting('app.authority', true));
    `);
  }
}

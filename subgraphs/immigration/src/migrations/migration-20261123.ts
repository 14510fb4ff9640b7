import { Migration } from "@mikro-orm/migrations";

/** Files and residence statuses. */
export class Migration20261123 extends Migration {
  override up(): void {
    this.addSql(`
      create table "immigration_file" (
        "id" uuid not null primary key,
        "authority_id" text not null,
        "file_reference" text not null,
        "pseudonym" text not null,
        "register_number" text null
      );
      create index "immigration_file_authority_id_index" on "immigration_file" ("authority_id");
      create index "immigration_file_pseudonym_index" on "immigration_file" ("pseudonym");
      alter table "immigration_file" enable row level security;
      create policy "own_authority" on "immigration_file"
        using (authority_id = current_setting('app.authority', true))
        with check (authority_id = current_setting('app.authority', true));
      create policy "under_mandate" on "immigration_file" for select
        using (pseudonym = current_setting('app.pseudonym', true));

      create table "residence_status" (
        "id" uuid not null primary key,
        "file_id" uuid not null,
        "code" text not null,
        "valid_from" date not null,
        "valid_to" date null
      );
      create index "residence_status_file_id_index" on "residence_status" ("file_id");
      alter table "residence_status" add constraint "residence_status_file_id_foreign"
        foreign key ("file_id") references "immigration_file" ("id");
      alter table "residence_status" enable row level security;
      create policy "read_with_parent" on "residence_status" for select
        using (exists (select 1 from immigration_file parent where parent.id = file_id));
      create policy "own_authority" on "residence_status"
        using (exists (select 1 from immigration_file parent
          where parent.id = file_id and parent.authority_id = current_setting('app.authority', true)))
        with check (exists (select 1 from immigration_file parent
          where parent.id = file_id and parent.authority_id = current_setting('app.authority', true)));
      alter table "residence_status" add constraint "residence_status_interval_check" check (valid_to >= valid_from);
      alter table "residence_status" add constraint "residence_status_code_check" check ("code" in (
        'ARRIVAL_CERTIFICATE', 'ASYLUM_PERMISSION', 'TOLERATION', 'TOLERATION_UNCLEAR_IDENTITY', 'TOLERATION_TRAINING',
        'TOLERATION_EMPLOYMENT', 'FICTION_CERTIFICATE', 'RP_STUDY_TRAINING', 'RP_SKILLED_VOCATIONAL',
        'RP_SKILLED_ACADEMIC', 'EU_BLUE_CARD', 'RP_OTHER_EMPLOYMENT', 'RP_QUALIFIED_TOLERATED', 'OPPORTUNITY_CARD',
        'RP_ADMISSION', 'RP_TEMP_PROTECTION', 'RP_ASYLUM', 'RP_REFUGEE', 'RP_SUBSIDIARY', 'RP_DEPORTATION_BAN',
        'RP_HUMANITARIAN_OTHER', 'RP_WELL_INTEGRATED_YOUTH', 'RP_SUSTAINABLE_INTEGRATION', 'RP_OPPORTUNITY',
        'RP_FAMILY', 'RP_OTHER', 'SETTLEMENT', 'SETTLEMENT_SKILLED', 'SETTLEMENT_PROTECTION',
        'SETTLEMENT_HUMANITARIAN', 'EU_LONG_TERM', 'EU_FREE_MOVEMENT', 'NATURALISED'));
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Procedures and their stages. */
export class Migration20261123 extends Migration {
  override up(): void {
    this.addSql(`
      create table "naturalisation_procedure" (
        "id" uuid not null primary key,
        "authority_id" text not null,
        "file_reference" text not null,
        "basis" text not null,
        "received_on" date null,
        "pseudonym" text not null
      );
      create index "naturalisation_procedure_authority_id_index" on "naturalisation_procedure" ("authority_id");
      create index "naturalisation_procedure_pseudonym_index" on "naturalisation_procedure" ("pseudonym");
      alter table "naturalisation_procedure" enable row level security;
      create policy "own_authority" on "naturalisation_procedure"
        using (authority_id = current_setting('app.authority', true))
        with check (authority_id = current_setting('app.authority', true));
      create policy "under_mandate" on "naturalisation_procedure" for select
        using (pseudonym = current_setting('app.pseudonym', true));
      alter table "naturalisation_procedure" add constraint "naturalisation_procedure_basis_check" check ("basis" in (
        'STAG_8', 'STAG_9', 'STAG_10', 'STAG_10_2', 'STAG_13', 'STAG_14', 'STAG_15', 'GG_116'));

      create table "procedure_stage" (
        "id" uuid not null primary key,
        "procedure_id" uuid not null,
        "stage" text not null,
        "started_on" date not null,
        "ended_on" date null
      );
      create index "procedure_stage_procedure_id_index" on "procedure_stage" ("procedure_id");
      alter table "procedure_stage" add constraint "procedure_stage_procedure_id_foreign"
        foreign key ("procedure_id") references "naturalisation_procedure" ("id");
      alter table "procedure_stage" enable row level security;
      create policy "read_with_parent" on "procedure_stage" for select
        using (exists (select 1 from naturalisation_procedure parent where parent.id = procedure_id));
      create policy "own_authority" on "procedure_stage"
        using (exists (select 1 from naturalisation_procedure parent
          where parent.id = procedure_id and parent.authority_id = current_setting('app.authority', true)))
        with check (exists (select 1 from naturalisation_procedure parent
          where parent.id = procedure_id and parent.authority_id = current_setting('app.authority', true)));
      alter table "procedure_stage" add constraint "procedure_stage_interval_check" check (ended_on >= started_on);
      alter table "procedure_stage" add constraint "procedure_stage_stage_check" check ("stage" in (
        'COUNSELLING', 'APPLICATION_RECEIVED', 'COMPLETENESS_CHECK', 'DOCUMENTS_REQUESTED', 'INQUIRIES', 'ASSESSMENT',
        'HEARING', 'ASSURANCE', 'CERTIFICATE_ISSUED', 'CERTIFICATE_HANDED_OVER', 'REFUSED', 'WITHDRAWN', 'SUSPENDED',
        'TRANSFERRED'));
    `);
  }
}

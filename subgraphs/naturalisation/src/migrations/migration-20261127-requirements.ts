import { Migration } from "@mikro-orm/migrations";

/** A row of a procedure is readable with it, and writable by its authority. */
const policiesOf = (table: string) => `
  alter table "${table}" enable row level security;
  create policy "read_with_parent" on "${table}" for select
    using (exists (select 1 from naturalisation_procedure parent where parent.id = procedure_id));
  create policy "own_authority" on "${table}"
    using (exists (select 1 from naturalisation_procedure parent
      where parent.id = procedure_id and parent.authority_id = current_setting('app.authority', true)))
    with check (exists (select 1 from naturalisation_procedure parent
      where parent.id = procedure_id and parent.authority_id = current_setting('app.authority', true)));
  create policy "never_for_figures" on "${table}" as restrictive for select
    using (current_setting('app.task', true) is distinct from 'FIGURES');
  alter table "${table}" add constraint "${table}_procedure_id_foreign"
    foreign key ("procedure_id") references "naturalisation_procedure" ("id");
  create index "${table}_procedure_id_index" on "${table}" ("procedure_id");`;

/** The documents that an office asks for, and what its clerks find of the requirements. */
export class Migration20261127Requirements extends Migration {
  override up(): void {
    this.addSql(`
      create table "outstanding_document" (
        "id" uuid not null primary key,
        "procedure_id" uuid not null,
        "kind" text not null,
        "requested_on" date not null,
        "due_on" date not null,
        "received_on" date null,
        "version" int not null default 1
      );
      ${policiesOf("outstanding_document")}
      create index "outstanding_document_due_on_index" on "outstanding_document" ("due_on");
      alter table "outstanding_document" add constraint "outstanding_document_due_check" check (due_on >= requested_on);
      alter table "outstanding_document" add constraint "outstanding_document_received_check"
        check (received_on >= requested_on);
      alter table "outstanding_document" add constraint "outstanding_document_kind_check" check ("kind" in (
        'APPLICATION_FORM', 'IDENTITY_DOCUMENT', 'CIVIL_STATUS_CERTIFICATE', 'TRANSLATION', 'RESIDENCE_PROOF',
        'INCOME_PROOF', 'RENT_PROOF', 'PENSION_RECORD', 'LANGUAGE_CERTIFICATE', 'KNOWLEDGE_TEST_CERTIFICATE',
        'SCHOOL_CERTIFICATE', 'INTEGRATION_PROOF', 'COMMITMENT_DECLARATION', 'CITIZENSHIP_PROOF', 'PARENTAL_CONSENT',
        'FEE_PAYMENT', 'OTHER'));

      create table "requirement_fact" (
        "id" uuid not null primary key,
        "procedure_id" uuid not null,
        "code" text not null,
        "state" text not null,
        "valid_from" date not null,
        "valid_to" date null,
        "version" int not null default 1
      );
      ${policiesOf("requirement_fact")}
      alter table "requirement_fact" add constraint "requirement_fact_interval_check" check (valid_to >= valid_from);
      alter table "requirement_fact" add constraint "requirement_fact_state_check"
        check ("state" in ('FULFILLED', 'NOT_FULFILLED', 'EXEMPT'));
      alter table "requirement_fact" add constraint "requirement_fact_code_check" check ("code" in (
        'LAWFUL_RESIDENCE', 'QUALIFYING_TITLE', 'IDENTITY_CLARIFIED', 'COMMITMENT_DECLARED', 'LIVELIHOOD_SECURED',
        'BENEFITS_NOT_ANSWERABLE', 'GUEST_WORKER_GENERATION', 'FULL_TIME_EMPLOYMENT', 'FAMILY_OF_FULL_TIME_EMPLOYED',
        'FORMER_CITIZENSHIP_GIVEN_UP', 'NO_RELEVANT_CONVICTION', 'LANGUAGE_B1', 'LANGUAGE_C1', 'KNOWLEDGE_TEST',
        'INTEGRATION_COURSE', 'SPECIAL_INTEGRATION', 'LIVING_CONDITIONS', 'MARRIAGE_TO_GERMAN', 'DWELLING'));
    `);
  }
}

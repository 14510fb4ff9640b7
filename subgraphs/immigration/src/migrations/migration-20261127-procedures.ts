import { Migration } from "@mikro-orm/migrations";

/** Applications, accompaniments with their goals, recognised achievements and single requests for data. */
export class Migration20261127Procedures extends Migration {
  override up(): void {
    this.addSql(`
      create table "residence_application" (
        "id" uuid not null primary key,
        "file_id" uuid not null,
        "basis" text not null,
        "received_on" date not null,
        "decided_on" date null,
        "decision" text null,
        "version" int not null default 1,
        constraint "residence_application_order_check" check (decided_on >= received_on),
        constraint "residence_application_decided_check" check ((decided_on is null) = (decision is null)),
        constraint "residence_application_basis_check" check ("basis" in (
          'ARRIVAL_CERTIFICATE', 'ASYLUM_PERMISSION', 'TOLERATION', 'TOLERATION_UNCLEAR_IDENTITY', 'TOLERATION_TRAINING',
          'TOLERATION_EMPLOYMENT', 'FICTION_CERTIFICATE', 'RP_STUDY_TRAINING', 'RP_SKILLED_VOCATIONAL',
          'RP_SKILLED_ACADEMIC', 'EU_BLUE_CARD', 'RP_OTHER_EMPLOYMENT', 'RP_QUALIFIED_TOLERATED', 'OPPORTUNITY_CARD',
          'RP_ADMISSION', 'RP_TEMP_PROTECTION', 'RP_ASYLUM', 'RP_REFUGEE', 'RP_SUBSIDIARY', 'RP_DEPORTATION_BAN',
          'RP_HUMANITARIAN_OTHER', 'RP_WELL_INTEGRATED_YOUTH', 'RP_SUSTAINABLE_INTEGRATION', 'RP_OPPORTUNITY',
          'RP_FAMILY', 'RP_OTHER', 'SETTLEMENT', 'SETTLEMENT_SKILLED', 'SETTLEMENT_PROTECTION',
          'SETTLEMENT_HUMANITARIAN', 'EU_LONG_TERM', 'EU_FREE_MOVEMENT', 'NATURALISED')),
        constraint "residence_application_decision_check" check (
          "decision" in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'TRANSFERRED'))
      );
      create index "residence_application_received_on_id_index" on "residence_application" ("received_on", "id");
      ${ofFile("residence_application")}
      ${forFigures("residence_application")}

      create table "guide_accompaniment" (
        "id" uuid not null primary key,
        "file_id" uuid not null,
        "started_on" date not null,
        "ended_on" date null,
        "version" int not null default 1,
        constraint "guide_accompaniment_order_check" check (ended_on >= started_on)
      );
      ${ofFile("guide_accompaniment")}
      ${forFigures("guide_accompaniment")}

      create table "guide_goal_agreement" (
        "id" uuid not null primary key,
        "file_id" uuid not null,
        "goal" text not null,
        "agreed_on" date not null,
        "due_on" date not null,
        "result" text null,
        "version" int not null default 1,
        constraint "guide_goal_agreement_order_check" check (due_on >= agreed_on),
        constraint "guide_goal_agreement_result_check" check (
          "result" in ('ACHIEVED', 'PARTLY_ACHIEVED', 'NOT_ACHIEVED'))
      );
      ${ofFile("guide_goal_agreement")}

      create table "integration_achievement" (
        "id" uuid not null primary key,
        "file_id" uuid not null,
        "kind" text not null,
        "recognised_on" date not null,
        "language_level" text null,
        "version" int not null default 1,
        constraint "integration_achievement_level_check" check ((kind = 'LANGUAGE') = (language_level is not null)),
        constraint "integration_achievement_kind_check" check ("kind" in (
          'LANGUAGE', 'INTEGRATION_COURSE', 'ORIENTATION_TEST', 'SCHOOL', 'VOCATIONAL_TRAINING', 'STUDIES', 'EMPLOYMENT',
          'LIVELIHOOD', 'CIVIC_ENGAGEMENT', 'IDENTITY_CLARIFIED')),
        constraint "integration_achievement_language_level_check" check (
          "language_level" in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2'))
      );
      ${ofFile("integration_achievement")}
      ${forFigures("integration_achievement")}

      create table "transmission_request" (
        "id" uuid not null primary key,
        "file_id" uuid not null,
        "asked_by" text not null,
        "norm" text not null,
        "asked_on" date not null,
        "answered_on" date null,
        "answered_by" text null,
        "outcome" text null,
        "version" int not null default 1,
        constraint "transmission_request_order_check" check (answered_on >= asked_on),
        constraint "transmission_request_answered_check" check (
          (answered_on is null) = (outcome is null) and (answered_on is null) = (answered_by is null)),
        constraint "transmission_request_outcome_check" check (
          "outcome" in ('ANSWERED', 'ANSWERED_IN_PART', 'REFUSED'))
      );
      ${ofFile("transmission_request")}
    `);
  }
}

/** The rows are their file's: readable with it, and writable for its own authority. */
function ofFile(table: string): string {
  const own = `exists (select 1 from immigration_file parent
        where parent.id = file_id and parent.authority_id = current_setting('app.authority', true))`;

  return `
      create index "${table}_file_id_index" on "${table}" ("file_id");
      alter table "${table}" add constraint "${table}_file_id_foreign"
        foreign key ("file_id") references "immigration_file" ("id");
      alter table "${table}" enable row level security;
      create policy "read_with_parent" on "${table}" for select
        using (exists (select 1 from immigration_file parent where parent.id = file_id));
      create policy "own_authority" on "${table}" using (${own}) with check (${own});`;
}

function forFigures(table: string): string {
  return `create policy "for_figures" on "${table}" for select using (current_setting('app.task', true) = 'FIGURES');`;
}

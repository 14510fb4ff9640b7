import { Migration } from "@mikro-orm/migrations";

/** Actors, bodies, papers, milestones, measures, outlines, service gaps and what is known of municipalities. */
export class Migration20261124Bodies extends Migration {
  override up(): void {
    this.addSql(`
      create table "actor" (
        "id" text not null primary key,
        "territory_ags" text null,
        "name" text not null,
        "also_known_as" text null,
        "role" text null,
        "source_id" text not null,
        "passage" text not null,
        constraint "actor_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags") on
          delete no action,
        constraint "actor_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "actor_territory_ags_index" on "actor" ("territory_ags");

      create table "body" (
        "id" text not null primary key,
        "territory_ags" text null,
        "kind" text not null,
        "name" text not null,
        "standing" text not null,
        "source_id" text not null,
        "passage" text not null,
        constraint "body_kind_check" check ("kind" in ('STEERING_GROUP', 'PROJECT_GROUP', 'WORKING_GROUP',
          'COMMITTEE', 'COUNCIL', 'INTEGRATION_COUNCIL', 'ADVISORY_BOARD')),
        constraint "body_standing_check" check ("standing" in ('ESTABLISHED', 'RECOMMENDED')),
        constraint "body_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags") on
          delete no action,
        constraint "body_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "body_territory_ags_index" on "body" ("territory_ags");

      create table "body_member" (
        "id" text not null primary key,
        "body_id" text not null,
        "organisation" text not null,
        "kind" text not null,
        "seat" text null,
        "from" date null,
        "to" date null,
        "source_id" text not null,
        "passage" text not null,
        constraint "body_member_kind_check" check ("kind" in ('INTERNAL', 'EXTERNAL', 'POLITICAL')),
        constraint "body_member_body_id_foreign" foreign key ("body_id") references "body" ("id"),
        constraint "body_member_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "body_member_body_id_index" on "body_member" ("body_id");

      create table "sitting" (
        "id" text not null primary key,
        "body_id" text not null,
        "date" text not null,
        "is_public" boolean null,
        "source_id" text not null,
        "passage" text not null,
        constraint "sitting_body_id_foreign" foreign key ("body_id") references "body" ("id"),
        constraint "sitting_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "sitting_body_id_index" on "sitting" ("body_id");

      create table "attendance" (
        "id" text not null primary key,
        "sitting_id" text not null,
        "member_id" text not null,
        "attended" boolean not null,
        "source_id" text not null,
        "passage" text not null,
        constraint "attendance_sitting_id_foreign" foreign key ("sitting_id") references "sitting" ("id"),
        constraint "attendance_member_id_foreign" foreign key ("member_id") references "body_member" ("id"),
        constraint "attendance_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "attendance_sitting_id_index" on "attendance" ("sitting_id");
      create index "attendance_member_id_index" on "attendance" ("member_id");

      create table "reporting_duty" (
        "id" text not null primary key,
        "body_id" text not null,
        "instrument" text not null,
        "frequency" text null,
        "interval_months" int null,
        "stated_next_at" date null,
        "source_id" text not null,
        "passage" text not null,
        constraint "reporting_duty_body_id_foreign" foreign key ("body_id") references "body" ("id"),
        constraint "reporting_duty_source_id_foreign" foreign key ("source_id") references "source_document"
          ("id")
      );
      create index "reporting_duty_body_id_index" on "reporting_duty" ("body_id");

      create table "council_paper" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "type" text not null,
        "number" text null,
        "is_public" boolean null,
        "author" text null,
        "lead_unit" text null,
        "involved_units" text[] not null,
        "date" date null,
        "subject" text not null,
        "proposed_decision" text null,
        "attachments" text[] not null,
        "source_id" text not null,
        "passage" text not null,
        constraint "council_paper_type_check" check ("type" in ('DECISION_PAPER', 'NOTICE_PAPER',
          'INFORMATION_PAPER', 'DECISION_DOCUMENT', 'MAJOR_INQUIRY', 'INQUIRY_ANSWER', 'REPORT',
          'ACTION_CONCEPT', 'HANDOUT', 'GUIDE', 'FAQ', 'FUNDING_GUIDELINE', 'APPLICATION', 'FUNDING_OUTLINE',
          'PROJECT_OUTLINE', 'KIM_CONCEPT', 'PROFESSIONAL_CONCEPT', 'INTEGRATION_CONCEPT',
          'REFUGEE_INTEGRATION_CONCEPT', 'GRANT_NOTICE', 'DEADLINE_EXTENSION', 'ESTABLISHMENT_PLAN', 'BUDGET',
          'PRESENTATION', 'GOAL_AGREEMENT', 'SUPPORT_PLAN')),
        constraint "council_paper_territory_ags_foreign" foreign key ("territory_ags") references "territory"
          ("ags"),
        constraint "council_paper_source_id_foreign" foreign key ("source_id") references "source_document"
          ("id")
      );
      create index "council_paper_territory_ags_index" on "council_paper" ("territory_ags");

      create table "deliberation_step" (
        "id" text not null primary key,
        "paper_id" text not null,
        "position" int not null,
        "body_id" text not null,
        "date" date null,
        "role" text not null,
        "is_public" boolean null,
        "source_id" text not null,
        "passage" text not null,
        constraint "deliberation_step_role_check" check ("role" in ('DECIDES', 'RECOMMENDS', 'TAKES_NOTE')),
        constraint "deliberation_step_paper_id_foreign" foreign key ("paper_id") references "council_paper"
          ("id"),
        constraint "deliberation_step_body_id_foreign" foreign key ("body_id") references "body" ("id"),
        constraint "deliberation_step_source_id_foreign" foreign key ("source_id") references "source_document"
          ("id")
      );
      create index "deliberation_step_paper_id_index" on "deliberation_step" ("paper_id");
      create index "deliberation_step_body_id_index" on "deliberation_step" ("body_id");

      create table "financial_effect" (
        "id" text not null primary key,
        "paper_id" text not null,
        "kind" text not null,
        "has_effect" boolean null,
        "result_cents" bigint null,
        "is_covered" boolean null,
        "source_id" text not null,
        "passage" text not null,
        constraint "financial_effect_kind_check" check ("kind" in ('INVESTIVE', 'CONSUMPTIVE')),
        constraint "financial_effect_paper_id_foreign" foreign key ("paper_id") references "council_paper"
          ("id"),
        constraint "financial_effect_source_id_foreign" foreign key ("source_id") references "source_document"
          ("id")
      );
      create index "financial_effect_paper_id_index" on "financial_effect" ("paper_id");

      create table "milestone" (
        "id" text not null primary key,
        "territory_ags" text null,
        "title" text not null,
        "planned" text null,
        "actual" text null,
        "wording" text null,
        "remark" text null,
        "source_id" text not null,
        "passage" text not null,
        "actual_source_id" text null,
        "actual_passage" text null,
        constraint "milestone_territory_ags_foreign" foreign key ("territory_ags") references "territory"
          ("ags") on delete no action,
        constraint "milestone_source_id_foreign" foreign key ("source_id") references "source_document" ("id"),
        constraint "milestone_actual_source_id_foreign" foreign key ("actual_source_id") references
          "source_document" ("id") on delete no action
      );
      create index "milestone_territory_ags_index" on "milestone" ("territory_ags");

      create table "measure" (
        "id" text not null primary key,
        "territory_ags" text null,
        "year" int null,
        "measure" text not null,
        "pillar" text null,
        "planned_cents" bigint null,
        "milestone_id" text null,
        "source_id" text not null,
        "passage" text not null,
        constraint "measure_pillar_check" check ("pillar" in ('B1', 'B2', 'B3')),
        constraint "measure_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags")
          on delete no action,
        constraint "measure_milestone_id_foreign" foreign key ("milestone_id") references "milestone" ("id") on
          delete no action,
        constraint "measure_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "measure_territory_ags_index" on "measure" ("territory_ags");
      create index "measure_milestone_id_index" on "measure" ("milestone_id");

      create table "funding_outline" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "title" text not null,
        "agreed" text null,
        "source_id" text not null,
        "passage" text not null,
        constraint "funding_outline_territory_ags_foreign" foreign key ("territory_ags") references "territory"
          ("ags"),
        constraint "funding_outline_source_id_foreign" foreign key ("source_id") references "source_document"
          ("id")
      );
      create index "funding_outline_territory_ags_index" on "funding_outline" ("territory_ags");

      create table "outline_actor" (
        "id" text not null primary key,
        "outline_id" text not null,
        "actor" text not null,
        "kind" text not null,
        "role" text null,
        "source_id" text not null,
        "passage" text not null,
        constraint "outline_actor_kind_check" check ("kind" in ('INTERNAL', 'EXTERNAL', 'POLITICAL')),
        constraint "outline_actor_outline_id_foreign" foreign key ("outline_id") references "funding_outline"
          ("id"),
        constraint "outline_actor_source_id_foreign" foreign key ("source_id") references "source_document"
          ("id")
      );
      create index "outline_actor_outline_id_index" on "outline_actor" ("outline_id");

      create table "outline_clause" (
        "id" text not null primary key,
        "outline_id" text not null,
        "municipality_ags" text not null,
        "clause" text not null,
        "instrument" text null,
        "status" text null,
        "source_id" text not null,
        "passage" text not null,
        constraint "outline_clause_status_check" check ("status" in ('PLANNED', 'AGREED', 'IN_FORCE')),
        constraint "outline_clause_outline_id_foreign" foreign key ("outline_id") references "funding_outline"
          ("id"),
        constraint "outline_clause_municipality_ags_foreign" foreign key ("municipality_ags") references
          "territory" ("ags"),
        constraint "outline_clause_source_id_foreign" foreign key ("source_id") references "source_document"
          ("id")
      );
      create index "outline_clause_outline_id_index" on "outline_clause" ("outline_id");
      create index "outline_clause_municipality_ags_index" on "outline_clause" ("municipality_ags");

      create table "service_gap" (
        "id" text not null primary key,
        "territory_ags" text null,
        "title" text not null,
        "type" text not null,
        "field" text null,
        "case_count" int null,
        "first_reported" text null,
        "status" text not null,
        "source_id" text not null,
        "passage" text not null,
        constraint "service_gap_type_check" check ("type" in ('NO_OFFER', 'WAITING_TIME', 'NO_ENTITLEMENT',
          'UNCLEAR_COMPETENCE', 'LANGUAGE_BARRIER', 'DOCUMENTS_MISSING', 'TRANSPORT')),
        constraint "service_gap_field_check" check ("field" in ('RESIDENCE_LAW', 'FIRST_ORIENTATION',
          'LANGUAGE', 'WORK', 'TRAINING_AND_RECOGNITION', 'SCHOOL_AND_CHILDCARE', 'HOUSING', 'HEALTH', 'FAMILY',
          'DEBTS', 'CIVIC_ENGAGEMENT')),
        constraint "service_gap_status_check" check ("status" in ('REPORTED', 'BEING_CLOSED', 'CLOSED')),
        constraint "service_gap_territory_ags_foreign" foreign key ("territory_ags") references "territory"
          ("ags") on delete no action,
        constraint "service_gap_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "service_gap_territory_ags_index" on "service_gap" ("territory_ags");

      create table "municipality_fact" (
        "id" text not null primary key,
        "municipality_ags" text not null,
        "valid_from" date null,
        "valid_to" date null,
        "own_youth_office" boolean null,
        "integration_council" boolean null,
        "in_common_concept" boolean null,
        "casemanager_fte" numeric(5,2) null,
        "source_id" text not null,
        "passage" text not null,
        constraint "municipality_fact_municipality_ags_foreign" foreign key ("municipality_ags") references
          "territory" ("ags"),
        constraint "municipality_fact_source_id_foreign" foreign key ("source_id") references "source_document"
          ("id")
      );
      create index "municipality_fact_municipality_ags_index" on "municipality_fact" ("municipality_ags");

      create table "administration_statement" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "question" text not null,
        "text" text not null,
        "date" date null,
        "source_id" text not null,
        "passage" text not null,
        constraint "administration_statement_territory_ags_foreign" foreign key ("territory_ags") references
          "territory" ("ags"),
        constraint "administration_statement_source_id_foreign" foreign key ("source_id") references
          "source_document" ("id")
      );
      create index "administration_statement_territory_ags_index" on "administration_statement" ("territory_ags");
    `);
  }
}

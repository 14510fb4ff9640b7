import { Migration } from "@mikro-orm/migrations";

/** Money, occupancy, accompaniment and what documents state of the programme; which rows the reference files wrote. */
export class Migration20261124Money extends Migration {
  override up(): void {
    this.addSql(`
      alter table "post"
        add column "number" int not null default 1,
        add column "status" text null,
        add column "authority_id" text null,
        add column "funded_from" text null,
        add column "funded_to" text null,
        add constraint "post_funded_months_check" check (funded_to >= funded_from),
        add constraint "post_status_check" check ("status" in ('PLANNED', 'FUNDED', 'CREATED', 'FILLED')),
        add constraint "post_authority_id_foreign" foreign key ("authority_id") references "authority" ("id");

      create table "post_month" (
        "id" text not null primary key,
        "post_id" text not null,
        "month" text not null,
        "filled_fte" numeric(5,2) not null,
        "source_id" text not null,
        "passage" text not null,
        constraint "post_month_post_id_foreign" foreign key ("post_id") references "post" ("id"),
        constraint "post_month_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "post_month_post_id_index" on "post_month" ("post_id");

      create table "accompaniment" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "quarter" text not null,
        "post_kind" text not null,
        "persons" int null,
        "approximate" boolean not null,
        "filled_fte" numeric(5,2) null,
        "source_id" text not null,
        "passage" text not null,
        constraint "accompaniment_post_kind_check" check ("post_kind" in ('COORDINATION', 'FURTHER_COORDINATION',
          'ADMINISTRATIVE_ASSISTANCE', 'CASE_MANAGER', 'IMMIGRATION_OFFICE', 'INTEGRATION_GUIDE',
          'NATURALISATION_OFFICE', 'IMMIGRATION_OR_NATURALISATION_OFFICE')),
        constraint "accompaniment_territory_ags_foreign" foreign key ("territory_ags") references "territory"
          ("ags"),
        constraint "accompaniment_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "accompaniment_territory_ags_index" on "accompaniment" ("territory_ags");

      create table "money_amount" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "year" int not null,
        "pillar" text not null,
        "kind" text not null,
        "instrument" text not null,
        "purpose" text not null,
        "amount_cents" bigint null,
        "wording" text not null,
        "source_id" text not null,
        "passage" text not null,
        "leading" boolean not null,
        constraint "money_amount_pillar_check" check ("pillar" in ('B1', 'B2', 'B3')),
        constraint "money_amount_kind_check" check ("kind" in ('FORECAST', 'BUDGETED', 'GRANTED', 'SPENT')),
        constraint "money_amount_instrument_check" check ("instrument" in ('GRANT', 'LUMP_SUM', 'OWN_CONTRIBUTION',
          'THIRD_PARTY')),
        constraint "money_amount_purpose_check" check ("purpose" in ('WHOLE', 'PERSONNEL',
          'ADMINISTRATIVE_ASSISTANCE', 'WORKPLACE', 'MATERIAL')),
        constraint "money_amount_territory_ags_foreign" foreign key ("territory_ags") references "territory"
          ("ags"),
        constraint "money_amount_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "money_amount_territory_ags_index" on "money_amount" ("territory_ags");

      create table "pass_through" (
        "id" text not null primary key,
        "from_ags" text not null,
        "to_ags" text null,
        "to_organisation" text null,
        "year" int not null,
        "pillar" text not null,
        "kind" text not null,
        "amount_cents" bigint null,
        "source_id" text not null,
        "passage" text not null,
        "leading" boolean not null,
        constraint "pass_through_recipient_check" check ((to_ags is null) <> (to_organisation is null)),
        constraint "pass_through_pillar_check" check ("pillar" in ('B1', 'B2', 'B3')),
        constraint "pass_through_kind_check" check ("kind" in ('FORECAST', 'BUDGETED', 'GRANTED', 'SPENT')),
        constraint "pass_through_from_ags_foreign" foreign key ("from_ags") references "territory" ("ags"),
        constraint "pass_through_to_ags_foreign" foreign key ("to_ags") references "territory" ("ags"),
        constraint "pass_through_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "pass_through_from_ags_index" on "pass_through" ("from_ags");
      create index "pass_through_to_ags_index" on "pass_through" ("to_ags");

      create table "expenditure" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "year" int not null,
        "pillar" text not null,
        "instrument" text not null,
        "purpose" text not null,
        "object" text not null,
        "amount_cents" bigint not null,
        "document_ref" text null,
        "booked_on" date null,
        "source_id" text not null,
        "passage" text not null,
        constraint "expenditure_pillar_check" check ("pillar" in ('B1', 'B2', 'B3')),
        constraint "expenditure_instrument_check" check ("instrument" in ('GRANT', 'LUMP_SUM', 'OWN_CONTRIBUTION',
          'THIRD_PARTY')),
        constraint "expenditure_purpose_check" check ("purpose" in ('WHOLE', 'PERSONNEL',
          'ADMINISTRATIVE_ASSISTANCE', 'WORKPLACE', 'MATERIAL')),
        constraint "expenditure_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags"),
        constraint "expenditure_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "expenditure_territory_ags_index" on "expenditure" ("territory_ags");

      create table "year_closing" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "year" int not null,
        "pillar" text not null,
        "carry_over_cents" bigint null,
        "repay_cents" bigint null,
        "proven_cents" bigint null,
        "source_id" text not null,
        "passage" text not null,
        constraint "year_closing_pillar_check" check ("pillar" in ('B1', 'B2', 'B3')),
        constraint "year_closing_territory_ags_foreign" foreign key ("territory_ags") references "territory"
          ("ags"),
        constraint "year_closing_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "year_closing_territory_ags_index" on "year_closing" ("territory_ags");

      create table "pillar_statement" (
        "id" text not null primary key,
        "pillar" text not null,
        "aspect" text not null,
        "number" int not null,
        "text" text not null,
        "code" text null,
        "source_id" text not null,
        "passage" text not null,
        constraint "pillar_statement_pillar_check" check ("pillar" in ('B1', 'B2', 'B3')),
        constraint "pillar_statement_aspect_check" check ("aspect" in ('NAME', 'TITLE', 'INSTRUMENT', 'RECIPIENT',
          'APPORTIONMENT', 'TASK', 'GOAL', 'RUN_BY')),
        constraint "pillar_statement_source_id_foreign" foreign key ("source_id") references "source_document"
          ("id")
      );

      create table "programme_document" (
        "id" text not null primary key,
        "type" text not null,
        "title" text not null,
        "date" text null,
        "issuer" text null,
        "remark" text null,
        "source_id" text not null,
        "passage" text not null,
        constraint "programme_document_type_check" check ("type" in ('DECISION_PAPER', 'NOTICE_PAPER',
          'INFORMATION_PAPER', 'DECISION_DOCUMENT', 'MAJOR_INQUIRY', 'INQUIRY_ANSWER', 'REPORT', 'ACTION_CONCEPT',
          'HANDOUT', 'GUIDE', 'FAQ', 'FUNDING_GUIDELINE', 'APPLICATION', 'FUNDING_OUTLINE', 'PROJECT_OUTLINE',
          'KIM_CONCEPT', 'PROFESSIONAL_CONCEPT', 'INTEGRATION_CONCEPT', 'REFUGEE_INTEGRATION_CONCEPT',
          'GRANT_NOTICE', 'DEADLINE_EXTENSION', 'ESTABLISHMENT_PLAN', 'BUDGET', 'PRESENTATION', 'GOAL_AGREEMENT',
          'SUPPORT_PLAN')),
        constraint "programme_document_source_id_foreign" foreign key ("source_id") references "source_document"
          ("id")
      );

      create table "programme_fact" (
        "id" text not null primary key,
        "value" bigint null,
        "unit" text null,
        "statement" text not null,
        "source_id" text not null,
        "passage" text not null,
        constraint "programme_fact_unit_check" check ("unit" in ('CENTS', 'DAYS', 'GRANTS', 'PERSONS', 'POSTS',
          'SITES', 'TERRITORIES', 'WEEKS', 'YEARS')),
        constraint "programme_fact_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );

      alter table "reference_state" add column "row_keys" jsonb not null default '{}';
    `);
  }
}

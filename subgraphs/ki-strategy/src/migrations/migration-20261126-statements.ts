import { Migration } from "@mikro-orm/migrations";

/** The statements of documents, by kind and territory; which figures are inferred; open-ended statements of posts; sittings that took place; municipalities of which no more is known; the version of a competence, so that an import's change of it has a history. */
export class Migration20261126Statements extends Migration {
  override up(): void {
    this.addSql(`
      alter table "territory" drop constraint "territory_kind_check";
      alter table "territory" add constraint "territory_kind_check" check ("kind" in ('KREISFREIE_STADT', 'KREIS',
        'STAEDTEREGION', 'REGIONSANGEHOERIGE_STADT', 'GROSSE_KREISANGEHOERIGE_STADT', 'MITTLERE_KREISANGEHOERIGE_STADT',
        'KREISANGEHOERIGE_GEMEINDE'));
      alter table "competence" add column "version" int not null default 1;
      alter table "post_year" add column "is_open_ended" boolean not null default false;
      create index "post_year_territory_ags_index" on "post_year" ("territory_ags");
      alter table "sitting" add column "is_held" boolean null;
      alter table "pillar_statement" drop constraint "pillar_statement_aspect_check";
      alter table "pillar_statement" add constraint "pillar_statement_aspect_check" check ("aspect" in ('NAME', 'TITLE',
        'INSTRUMENT', 'RECIPIENT', 'APPORTIONMENT', 'TASK', 'GOAL', 'RUN_BY', 'STAGE'));
      alter table "programme_document" add column "url" text null, add column "accessed_on" date null;
      alter table "measure" add column "financed_by" text[] not null default '{}';
      alter table "measure" alter column "financed_by" drop default;
      alter table "programme_fact"
        add column "kind" text not null default 'FIGURE',
        add column "territory_ags" text null,
        add column "date" text null,
        add column "quoted_from" text null,
        add column "page" text null,
        add column "remark" text null,
        add constraint "programme_fact_kind_check" check ("kind" in ('FIGURE', 'EVENT', 'CONDITION', 'GOAL', 'TARGET_DIMENSION', 'TARGET_GROUP', 'EXPECTATION', 'ROLE', 'CHANGE', 'EFFECT', 'STRUCTURE', 'CLIMATE', 'BUDGET_LINE', 'FILE_REFERENCE', 'QUESTION', 'LAW_REFORM', 'CONCEPT_DIFFERENCE', 'CONTACT')),
        add constraint "programme_fact_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags"),
        add constraint "programme_fact_quoted_from_foreign" foreign key ("quoted_from") references
          "programme_document" ("id");
      alter table "programme_fact" alter column "kind" drop default;
      create index "programme_fact_kind_index" on "programme_fact" ("kind");
      create index "programme_fact_territory_ags_index" on "programme_fact" ("territory_ags");

      create table "inference" (
        "id" text not null primary key,
        "row" text not null,
        "column" text not null,
        "why" text not null
      );
      create index "inference_row_index" on "inference" ("row");
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Territories, authorities, competences, sources, funding, posts, and which reference files they came from. */
export class Migration20261123 extends Migration {
  override up(): void {
    this.addSql(`
      create table "territory" (
        "ags" text not null primary key,
        "name" text not null,
        "kind" text not null,
        "administrative_district" text not null,
        "district_ags" text null,
        "is_kim_territory" boolean not null,
        constraint "territory_kind_check" check ("kind" in ('KREISFREIE_STADT', 'KREIS', 'STAEDTEREGION',
          'REGIONSANGEHOERIGE_STADT', 'GROSSE_KREISANGEHOERIGE_STADT', 'MITTLERE_KREISANGEHOERIGE_STADT')),
        constraint "territory_district_ags_foreign" foreign key ("district_ags") references "territory" ("ags")
      );
      create index "territory_district_ags_index" on "territory" ("district_ags");

      create table "authority" (
        "id" text not null primary key,
        "kind" text not null,
        "name" text not null,
        "territory_ags" text not null,
        constraint "authority_kind_check" check ("kind" in ('IMMIGRATION_OFFICE', 'NATURALISATION_OFFICE',
          'INTEGRATION_CENTRE', 'CASE_MANAGEMENT')),
        constraint "authority_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags")
      );
      create index "authority_territory_ags_index" on "authority" ("territory_ags");

      create table "competence" (
        "id" text not null primary key,
        "topic" text not null,
        "territory_ags" text not null,
        "valid_from" date null,
        "valid_to" date null,
        "authority_id" text not null,
        "source" text not null,
        constraint "competence_topic_check" check ("topic" in ('RESIDENCE', 'NATURALISATION', 'INTEGRATION',
          'CASE_MANAGEMENT')),
        constraint "competence_interval_check" check (valid_to >= valid_from),
        constraint "competence_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags"),
        constraint "competence_authority_id_foreign" foreign key ("authority_id") references "authority" ("id")
      );
      create index "competence_territory_ags_index" on "competence" ("territory_ags");

      create table "source_document" (
        "id" text not null primary key,
        "title" text not null,
        "date" date null,
        "issuer" text not null
      );

      create table "funding_statement" (
        "id" text not null primary key,
        "level" text not null,
        "year" int not null,
        "pillar" text not null,
        "kind" text not null,
        "amount_cents" bigint null,
        "wording" text not null,
        "source_id" text not null,
        "passage" text not null,
        "leading" boolean not null,
        constraint "funding_statement_level_check" check ("level" in ('STATE')),
        constraint "funding_statement_pillar_check" check ("pillar" in ('B1', 'B2', 'B3')),
        constraint "funding_statement_kind_check" check ("kind" in ('FORECAST', 'BUDGETED', 'GRANTED', 'SPENT')),
        constraint "funding_statement_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "funding_statement_year_index" on "funding_statement" ("year");

      create table "post_year" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "year" int not null,
        "material_costs_cents" bigint null,
        "own_contribution_fte" numeric(5,2) null,
        "total_cents" bigint null,
        "source_id" text null,
        "passage" text null,
        constraint "post_year_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags"),
        constraint "post_year_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );

      create table "post" (
        "id" text not null primary key,
        "post_year_id" text not null,
        "pillar" text not null,
        "kind" text not null,
        "funded_fte" numeric(5,2) null,
        "planned_fte" numeric(5,2) null,
        "filled_fte_avg" numeric(5,2) null,
        "annual_rate_cents" bigint null,
        "grant_cents" bigint null,
        constraint "post_pillar_check" check ("pillar" in ('B1', 'B2', 'B3')),
        constraint "post_kind_check" check ("kind" in ('COORDINATION', 'FURTHER_COORDINATION',
          'ADMINISTRATIVE_ASSISTANCE', 'CASE_MANAGER', 'IMMIGRATION_OFFICE', 'INTEGRATION_GUIDE',
          'NATURALISATION_OFFICE', 'IMMIGRATION_OR_NATURALISATION_OFFICE')),
        constraint "post_post_year_id_foreign" foreign key ("post_year_id") references "post_year" ("id")
      );
      create index "post_post_year_id_index" on "post" ("post_year_id");

      create table "reference_state" (
        "id" text not null primary key,
        "content_hash" text not null
      );
    `);
  }
}

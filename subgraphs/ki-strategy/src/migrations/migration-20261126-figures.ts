import { Migration } from "@mikro-orm/migrations";

/** Figures as documents state them. */
export class Migration20261126Figures extends Migration {
  override up(): void {
    this.addSql(`
      create table "figure" (
        "id" text not null primary key,
        "territory_ags" text null,
        "counts" text not null,
        "subset" text null,
        "bound" text null,
        "value" int null,
        "key_date" date null,
        "period_from" text null,
        "period_to" text null,
        "apportionment_key" text null,
        "wording" text not null,
        "source_id" text not null,
        "passage" text not null,
        "subject" text not null,
        "version" int not null default 1,
        constraint "figure_counts_check" check ("counts" in ('TARGET_GROUP', 'CONTACTS', 'COUNSELLING_CASES',
          'CASE_MANAGEMENT_CASES', 'APPORTIONED_PERSONS', 'POSTS')),
        constraint "figure_bound_check" check ("bound" in ('EXACT', 'ABOUT', 'UP_TO', 'MORE_THAN')),
        constraint "figure_bound_beside_value_check" check (("value" is null) = ("bound" is null)),
        constraint "figure_apportionment_key_check" check ("apportionment_key" in ('FLUEAG', 'AWOV')),
        constraint "figure_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags"),
        constraint "figure_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "figure_territory_ags_index" on "figure" ("territory_ags");
      create index "figure_subject_index" on "figure" ("subject");
    `);
  }
}

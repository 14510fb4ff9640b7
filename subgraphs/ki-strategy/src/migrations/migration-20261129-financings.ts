import { Migration } from "@mikro-orm/migrations";

/** Who pays for a post or a measure, and when. */
export class Migration20261129Financings extends Migration {
  override up(): void {
    this.addSql(`
      create table "financing" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "post_id" text null,
        "measure_id" text null,
        "financier" text not null,
        "instrument" text not null,
        "valid_from" date null,
        "valid_to" date null,
        "amount_cents" bigint null,
        "explanation" text null,
        "source_id" text not null,
        "passage" text not null,
        "version" int not null default 1,
        constraint "financing_object_check" check ((post_id is null) <> (measure_id is null)),
        constraint "financing_interval_check" check (valid_to >= valid_from),
        constraint "financing_instrument_check" check ("instrument" in ('GRANT', 'LUMP_SUM', 'OWN_CONTRIBUTION', 'THIRD_PARTY')),
        constraint "financing_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags"),
        constraint "financing_post_id_foreign" foreign key ("post_id") references "post" ("id"),
        constraint "financing_measure_id_foreign" foreign key ("measure_id") references "measure" ("id"),
        constraint "financing_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "financing_territory_ags_index" on "financing" ("territory_ags");
      create index "financing_post_id_index" on "financing" ("post_id");
      create index "financing_measure_id_index" on "financing" ("measure_id");
    `);
  }
}

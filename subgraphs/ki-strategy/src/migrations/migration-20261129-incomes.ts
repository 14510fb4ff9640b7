import { Migration } from "@mikro-orm/migrations";

/** What came in, beside what was spent. */
export class Migration20261129Incomes extends Migration {
  override up(): void {
    this.addSql(`
      create table "income" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "year" int not null,
        "pillar" text not null,
        "line" text not null,
        "amount_cents" bigint not null,
        "document_ref" text null,
        "booked_on" date null,
        "source_id" text not null,
        "passage" text not null,
        "version" int not null default 1,
        constraint "income_pillar_check" check ("pillar" in ('B1', 'B2', 'B3')),
        constraint "income_line_check" check ("line" in ('WHOLE', 'PERSONNEL', 'ADMINISTRATION', 'WORKPLACE', 'MATERIAL',
          'GRANT', 'LUMP_SUM', 'OWN', 'THIRD_PARTY', 'INTEREST')),
        constraint "income_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags"),
        constraint "income_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "income_territory_ags_index" on "income" ("territory_ags");
    `);
  }
}

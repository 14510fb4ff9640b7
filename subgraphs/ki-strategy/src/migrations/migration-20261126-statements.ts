import { Migration } from "@mikro-orm/migrations";

/** Open-ended statements of posts; sittings that took place; municipalities of which no more is known; the version of a competence, so that an import's change of it has a history. */
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
    `);
  }
}

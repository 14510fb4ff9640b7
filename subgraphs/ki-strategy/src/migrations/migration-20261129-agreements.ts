import { Migration } from "@mikro-orm/migrations";

/** Which agreement an authority has with whom. */
export class Migration20261129Agreements extends Migration {
  override up(): void {
    this.addSql(`
      create table "agreement" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "authority_id" text not null,
        "kind" text not null,
        "party" text not null,
        "approved_by" text null,
        "notified_on" date null,
        "valid_from" date not null,
        "valid_to" date null,
        "source_id" text not null,
        "passage" text not null,
        "version" int not null default 1,
        constraint "agreement_interval_check" check (valid_to >= valid_from),
        constraint "agreement_kind_check" check ("kind" in ('RETRIEVAL', 'PROCESSOR', 'JOINT_CONTROL', 'PLANNING')),
        constraint "agreement_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags"),
        constraint "agreement_authority_id_foreign" foreign key ("authority_id") references "authority" ("id"),
        constraint "agreement_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "agreement_territory_ags_index" on "agreement" ("territory_ags");
      create index "agreement_authority_id_index" on "agreement" ("authority_id");
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Who does case management in which municipality. */
export class Migration20261126Providers extends Migration {
  override up(): void {
    this.addSql(`
      create table "case_management_provider" (
        "id" text not null primary key,
        "municipality_ags" text not null,
        "kind" text not null,
        "authority_id" text null,
        "organisation" text null,
        "employer" text null,
        "supervision" text null,
        "regime" text null,
        "valid_from" text null,
        "valid_to" text null,
        "fte" numeric(5,2) null,
        "source_id" text not null,
        "passage" text not null,
        "version" int not null default 1,
        constraint "case_management_provider_kind_check" check ("kind" in ('DISTRICT', 'MUNICIPALITY', 'WELFARE_BODY')),
        constraint "case_management_provider_regime_check" check ("regime" in ('SGB', 'BDSG', 'KDG', 'DSG_EKD')),
        constraint "case_management_provider_municipality_ags_foreign" foreign key ("municipality_ags") references
          "territory" ("ags"),
        constraint "case_management_provider_authority_id_foreign" foreign key ("authority_id") references
          "authority" ("id"),
        constraint "case_management_provider_source_id_foreign" foreign key ("source_id") references
          "source_document" ("id")
      );
      create index "case_management_provider_municipality_ags_index" on "case_management_provider" ("municipality_ags");
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Local models of the work on a case, and what a territory calls a service gap. */
export class Migration20261126StageModels extends Migration {
  override up(): void {
    this.addSql(`
      create table "stage_model" (
        "id" text not null primary key,
        "territory_ags" text not null,
        "name" text not null,
        "valid_from" text null,
        "valid_to" text null,
        "source_id" text not null,
        "passage" text not null,
        "version" int not null default 1,
        constraint "stage_model_territory_ags_foreign" foreign key ("territory_ags") references "territory" ("ags"),
        constraint "stage_model_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "stage_model_territory_ags_index" on "stage_model" ("territory_ags");

      create table "stage_model_step" (
        "id" text not null primary key,
        "model_id" text not null,
        "position" int not null,
        "name" text not null,
        "stages" text[] not null,
        "remark" text null,
        "source_id" text not null,
        "passage" text not null,
        "version" int not null default 1,
        constraint "stage_model_step_model_id_foreign" foreign key ("model_id") references "stage_model" ("id"),
        constraint "stage_model_step_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "stage_model_step_model_id_index" on "stage_model_step" ("model_id");

      alter table "service_gap" add column "local_term" text null;
    `);
  }
}

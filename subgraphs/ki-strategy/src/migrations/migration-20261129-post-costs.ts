import { Migration } from "@mikro-orm/migrations";

/** Which post and month an expenditure paid. */
export class Migration20261129PostCosts extends Migration {
  override up(): void {
    this.addSql(`
      create table "post_cost" (
        "id" text not null primary key,
        "expenditure_id" text not null,
        "post_id" text not null,
        "month" text not null,
        "source_id" text not null,
        "passage" text not null,
        "version" int not null default 1,
        constraint "post_cost_expenditure_id_foreign" foreign key ("expenditure_id") references "expenditure" ("id"),
        constraint "post_cost_post_id_foreign" foreign key ("post_id") references "post" ("id"),
        constraint "post_cost_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "post_cost_expenditure_id_index" on "post_cost" ("expenditure_id");
      create index "post_cost_post_id_index" on "post_cost" ("post_id");
    `);
  }
}

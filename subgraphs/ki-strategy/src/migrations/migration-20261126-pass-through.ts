import { Migration } from "@mikro-orm/migrations";

/** On what terms money is passed on, and which posts fall away. */
export class Migration20261126PassThrough extends Migration {
  override up(): void {
    this.addSql(`
      alter table "pass_through"
        add column "fte" numeric(5,2) null,
        add column "cap_cents" bigint null,
        add column "top_up_cents" bigint null,
        add column "top_up_from" text null,
        add column "top_up_until" date null,
        add constraint "pass_through_top_up_from_foreign" foreign key ("top_up_from") references "money_amount" ("id");
      create index "pass_through_top_up_from_index" on "pass_through" ("top_up_from");

      alter table "post"
        add column "falls_away" text null,
        add constraint "post_falls_away_check" check ("falls_away" in ('WITH_FUNDING', 'WHEN_VACANT'));
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Since when a duty to report exists, and by which papers it was fulfilled. */
export class Migration20261126DutyReports extends Migration {
  override up(): void {
    this.addSql(`
      alter table "reporting_duty" add column "since" text null;

      create table "duty_report" (
        "id" text not null primary key,
        "duty_id" text not null,
        "paper_id" text not null,
        "given" text not null,
        "source_id" text not null,
        "passage" text not null,
        "version" int not null default 1,
        constraint "duty_report_duty_id_foreign" foreign key ("duty_id") references "reporting_duty" ("id"),
        constraint "duty_report_paper_id_foreign" foreign key ("paper_id") references "council_paper" ("id"),
        constraint "duty_report_source_id_foreign" foreign key ("source_id") references "source_document" ("id")
      );
      create index "duty_report_duty_id_index" on "duty_report" ("duty_id");
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** When a milestone that lasts began. */
export class Migration20261126MilestoneStart extends Migration {
  override up(): void {
    this.addSql(`alter table "milestone" add column "start" text null`);
  }
}

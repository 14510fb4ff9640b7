import { Migration } from "@mikro-orm/migrations";

/** As what the accompanied persons are counted. */
export class Migration20261126AccompanimentCounts extends Migration {
  override up(): void {
    this.addSql(`
      alter table "accompaniment"
        add column "counts" text null,
        add constraint "accompaniment_counts_check" check ("counts" in ('TARGET_GROUP', 'COUNSELLING_CASES',
          'CASE_MANAGEMENT_CASES'));
    `);
  }
}

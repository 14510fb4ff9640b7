import { Migration } from "@mikro-orm/migrations";

/** On no day are two authorities competent for the same topic in the same territory, whoever writes. */
export class Migration20261126Competences extends Migration {
  override up(): void {
    // Deferred: one import may end a competence and begin the next in any order.
    this.addSql(`
      create extension if not exists btree_gist;
      alter table "competence" add constraint "competence_overlap_exclusion" exclude using gist (
        "topic" with =, "territory_ags" with =, daterange("valid_from", "valid_to", '[]') with &&
      ) deferrable initially deferred;
    `);
  }
}

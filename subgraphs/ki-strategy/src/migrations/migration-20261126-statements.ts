import { Migration } from "@mikro-orm/migrations";

/** The version of a competence, so that an import's change of it has a history. */
export class Migration20261126Statements extends Migration {
  override up(): void {
    this.addSql(`
      alter table "competence" add column "version" int not null default 1;
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Procedures that moved to another office of the database with the competence for them. */
export class Migration20261127Moves extends Migration {
  override up(): void {
    this.addSql(`
      alter table "naturalisation_procedure" add column "transferred_on" date null;
      drop policy "own_authority" on "naturalisation_procedure";
      create policy "own_authority" on "naturalisation_procedure"
        using (authority_id = current_setting('app.authority', true)
          and (transferred_on is null or current_setting('app.task', true) = 'IMPORT'))
        with check (authority_id = current_setting('app.authority', true));
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** A mandate names every pseudonym that the office has of a person: one for each authority. */
export class Migration20261127Mandates extends Migration {
  override up(): void {
    this.addSql(`
      drop policy "under_mandate" on "naturalisation_procedure";
      create policy "under_mandate" on "naturalisation_procedure" for select
        using (pseudonym = any (string_to_array(current_setting('app.pseudonyms', true), ' ')));
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Retention deletes used tokens, and the application role no longer does. */
export class Migration20261127Retention extends Migration {
  override up(): void {
    this.addSql(`
      alter table "used_token" rename column "token_id" to "id";
      drop policy "see_run_out" on "used_token";
      drop policy "delete_run_out" on "used_token";
      drop index "used_token_used_at_index";
    `);
  }
}

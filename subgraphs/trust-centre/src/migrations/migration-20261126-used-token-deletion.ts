import { Migration } from "@mikro-orm/migrations";

/** Used tokens go when they would have run out long since. */
export class Migration20261126UsedTokenDeletion extends Migration {
  override up(): void {
    this.addSql(`
      drop policy "append" on "used_token";
      create policy "append" on "used_token" for insert with check (used_at > now() - '00:01:00'::interval);
      create policy "see_run_out" on "used_token" for select using (used_at < now() - '01:00:00'::interval);
      create policy "delete_run_out" on "used_token" for delete using (used_at < now() - '01:00:00'::interval);
      create index "used_token_used_at_index" on "used_token" ("used_at");
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** The tokens for the trust centre itself that have been used. */
export class Migration20261126UsedToken extends Migration {
  override up(): void {
    this.addSql(`
      create table "used_token" (
        "token_id" text not null primary key,
        "used_at" timestamptz not null
      );
      alter table "used_token" enable row level security;
      create policy "append" on "used_token" for insert with check (true);
    `);
  }
}

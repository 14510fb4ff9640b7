import { Migration } from "@mikro-orm/migrations";

/** No statement of the application role can undo a withdrawal or revocation. */
export class Migration20261126EndedForGood extends Migration {
  override up(): void {
    this.addSql(`
      ${endsForGood("consent", "recorded", "withdrawn")}
      ${endsForGood("confidentiality_release", "recorded", "withdrawn")}
      ${endsForGood("released_path", "released", "revoked")}
    `);
  }
}

function endsForGood(table: string, made: string, ended: string): string {
  const actor = "current_setting('app.actor', true)";

  return `
    create policy "made_now" on "${table}" as restrictive for insert
      with check (${made}_by = ${actor} and ${made}_at > now() - '00:01:00'::interval);
    create policy "ended_once" on "${table}" as restrictive for update
      using (${ended}_at is null) with check (${ended}_at is not null and ${ended}_by = ${actor});
    create policy "kept" on "${table}" as restrictive for delete using (false);`;
}

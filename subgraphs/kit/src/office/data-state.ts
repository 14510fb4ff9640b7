import type { MigrationObject } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import type { EntityManager } from "@mikro-orm/postgresql";

/** As of which day an authority's imported rows are (Datenstand); an authority without one records its rows in the hub itself. */
@Entity({
  policies: [
    { name: "read", command: "select", using: "true" },
    {
      name: "own_authority",
      using: "authority_id = current_setting('app.authority', true)",
      check: "authority_id = current_setting('app.authority', true)",
    },
  ],
})
export class DataState {
  @PrimaryKey({ type: "text" })
  readonly authorityId!: string;

  @Property({ type: "date" })
  readonly asOf!: string;

  @Property({ type: "timestamptz", defaultRaw: "now()" })
  readonly importedAt!: Date;
}

class DataStateMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "data_state" (
        "authority_id" text not null primary key,
        "as_of" date not null,
        "imported_at" timestamptz not null default now()
      );
      alter table "data_state" enable row level security;
      create policy "read" on "data_state" for select using (true);
      create policy "own_authority" on "data_state"
        using (authority_id = current_setting('app.authority', true))
        with check (authority_id = current_setting('app.authority', true));
    `);
  }
}

export const DATA_STATE_MIGRATIONS: readonly MigrationObject[] = [
  { name: "data-state-2026-11-27", class: DataStateMigration },
];

/** The day as of which the rows of these authorities are: the oldest of their exports, or `today` where none imports. */
export async function readAsOf(em: EntityManager, authorities: readonly string[], today: string): Promise<string> {
  const [row] = await em.execute<{ asOf: string | null }[]>(
    `select min(as_of)::text as "asOf" from data_state
     where authority_id in (select jsonb_array_elements_text(?::jsonb)) and as_of < ?::date`,
    [JSON.stringify(authorities), today],
    "all",
    em.getLoggerContext(),
  );

  return row?.asOf ?? today;
}

/** Notes the day of the export that was imported; an older export does not take a newer one's place. */
export async function writeAsOf(em: EntityManager, authority: string, asOf: string): Promise<void> {
  await em.execute(
    `insert into data_state (authority_id, as_of) values (?, ?::date)
     on conflict (authority_id) do update set as_of = greatest(data_state.as_of, excluded.as_of), imported_at = now()`,
    [authority, asOf],
    "run",
    em.getLoggerContext(),
  );
}

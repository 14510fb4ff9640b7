import { createHash } from "node:crypto";
import type { MigrationObject, QueryResult } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import type { EntityManager } from "@mikro-orm/postgresql";
import { quartersBetween } from "../calendar/calendar.js";
import { BadInputError, ConflictError } from "../errors/errors.js";
import type { RetainedRecord } from "../retention/retained-record.js";
import { HANDOVER_QUARTERS, type HandoverNote } from "./handover-note.js";

/** That a handover note was used: the fingerprint of its id, beside no file and no person. No role can read it. */
@Entity({ policies: [{ name: "append", command: "insert", check: "true" }] })
export class UsedHandover {
  @PrimaryKey({ type: "text" })
  readonly id!: string;

  @Property({ type: "text" })
  readonly sentQuarter!: string;
}

class UsedHandoverMigration extends Migration {
  override up(): void {
    this.addSql(`
      create table "used_handover" ("id" text not null primary key, "sent_quarter" text not null);
      alter table "used_handover" enable row level security;
      create policy "append" on "used_handover" for insert with check (true);
    `);
  }
}

export const USED_HANDOVER_MIGRATIONS: readonly MigrationObject[] = [
  { name: "used-handover-2026-11-27", class: UsedHandoverMigration },
];

/** From the last day of the quarter in which the person was sent. */
export const USED_HANDOVER_RETAINED: RetainedRecord = {
  record: "USED_HANDOVER",
  table: "used_handover",
  countedFrom: `(make_date(left(sent_quarter, 4)::int, 3 * right(sent_quarter, 1)::int, 1) + interval '1 month - 1 day')::date`,
};

/** Uses a note up in the caller's transaction; a second use, by whatever file, is a CONFLICT. */
export async function useHandover(
  em: EntityManager,
  { id, sentQuarter }: HandoverNote,
  currentQuarter: string,
): Promise<void> {
  const age = quartersBetween(sentQuarter, currentQuarter);
  if (age < 0 || age > HANDOVER_QUARTERS)
    throw new BadInputError("A handover note counts from its own quarter for two years.");
  const { affectedRows } = await em.execute<QueryResult>(
    "insert into used_handover (id, sent_quarter) values (?, ?) on conflict do nothing",
    [createHash("sha256").update(id).digest("base64url"), sentQuarter],
    "run",
    em.getLoggerContext(),
  );
  if (affectedRows === 0) throw new ConflictError("The handover note has been recorded already.");
}

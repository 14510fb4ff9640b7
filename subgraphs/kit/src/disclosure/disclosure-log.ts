import { randomUUID } from "node:crypto";
import { Check, Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { EntityManager } from "@mikro-orm/postgresql";
import { registerEnumType } from "type-graphql";
import { EnumColumn } from "../database/enum-column.js";
import type { ErrorCode } from "../errors/errors.js";
import type { Viewer } from "../identity/viewer.js";

/** Whether somebody's data were read or changed. */
export enum AccessKind {
  READ = "READ",
  WRITE = "WRITE",
}

registerEnumType(AccessKind, {
  name: "AccessKind",
  description: "Whether somebody's data were read or changed (Art des Zugriffs).",
  valuesConfig: { READ: { description: "Gelesen." }, WRITE: { description: "Geändert." } },
});

/** What a row must be that the application adds. */
export const APPEND = `at <= now() and at > now() - interval '2 minutes' and log_index is null
  and (actor = current_setting('app.actor', true)
    or to_jsonb(actor) <@ nullif(current_setting('app.actors', true), '')::jsonb)`;

/**
 * One access to one person's data, or an attempt that was refused: who asked for which fields, when, why, on which basis; never the
 * values (§ 67d SGB X).
 */
@Entity({
  tableName: "disclosure_log",
  // Append only: the application role can insert and has no policy to read, change or delete. The date is that of the transaction, or of
  // one that a running request can have begun; the actor is the session's, or one of those whose answers share the write: a statement
  // can put in neither another day nor another person.
  policies: [{ name: "append", command: "insert", check: APPEND }],
})
@Index({ properties: ["mandateId"], where: "mandate_id is not null" })
@Check({ name: "disclosure_log_subject_check", expression: "subject is not null or refusal is not null" })
export class Disclosure {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "timestamptz", index: true, defaultRaw: "now()" })
  readonly at!: Date;

  @Property({ type: "text" })
  readonly requestId!: string;

  @Property({ type: "text" })
  readonly actor!: string;

  @Property({ type: "text" })
  readonly role!: string;

  @Property({ type: "text", nullable: true })
  readonly body!: string | null;

  @Property({ type: "text", nullable: true })
  readonly authority!: string | null;

  @Property({ type: "text", nullable: true })
  readonly purpose!: string | null;

  @Property({ type: "text", nullable: true })
  readonly caseReference!: string | null;

  /** The office's own pseudonym of the person; null if an attempt was refused before a person was found. */
  @Property({ type: "text", index: true, nullable: true })
  readonly subject!: string | null;

  /** The mandate it rests on; null if the office's staff worked on their own file. */
  @Property({ type: "text", nullable: true })
  readonly mandateId!: string | null;

  /** The norms by which the office may let the field be read or changed, as its contract names them; null where it did so itself (import). */
  @Property({ type: "text", nullable: true })
  readonly basis!: string | null;

  @EnumColumn(AccessKind)
  readonly kind!: AccessKind;

  /** The field that was asked, as schema coordinate: `Mutation.withdrawPermissions`. */
  @Property({ type: "text" })
  readonly coordinate!: string;

  /** The fields below it that executed for this person, as dotted paths; of a change those that its caller then read are a row of their own. */
  @Property({ type: "text[]" })
  readonly fields!: readonly string[];

  /** The code with which it was refused; null if it was done. */
  @Property({ type: "text", nullable: true })
  readonly refusal!: ErrorCode | null;
}

/** The rows of one access without the caller. */
export type DisclosureEntry = Pick<Disclosure, "kind" | "coordinate" | "fields"> & {
  /** One row for each person. */
  readonly subjects: readonly string[];
  readonly basis?: string | null;
};

/** The columns that all rows of one access have in common. */
const COLUMNS = {
  request_id: "text",
  actor: "text",
  role: "text",
  body: "text",
  authority: "text",
  purpose: "text",
  case_reference: "text",
  basis: "text",
  kind: "text",
  coordinate: "text",
  fields: "text[]",
};
const INSERT = `insert into disclosure_log (id, ${Object.keys(COLUMNS)}, subject)
  select gen_random_uuid(), ${Object.values(COLUMNS).map((type) => `?::${type}`)}`;
const FOR_EACH = `${INSERT}, person.subject from jsonb_array_elements_text(?::jsonb) as person (subject)`;

/** Writes the rows in the caller's transaction by one statement; when it fails, the transaction must fail with it. */
export async function recordDisclosures(
  em: EntityManager,
  { actor, role, body, authority, purpose, caseReference, requestId }: Viewer,
  { subjects, kind, coordinate, fields, basis = null }: DisclosureEntry,
): Promise<void> {
  const who = [requestId, actor, role, body, authority, purpose, caseReference];
  // Names of GraphQL need no quotes in an array of PostgreSQL.
  const values = [...who, basis, kind, coordinate, `{${fields.join(",")}}`, JSON.stringify([...new Set(subjects)])];
  // Hand-written SQL is counted only with the manager's logger context named.
  await em.execute(FOR_EACH, values, "run", em.getLoggerContext());
}

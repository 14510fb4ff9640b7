import { randomUUID } from "node:crypto";
import { Check, Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { EntityManager } from "@mikro-orm/postgresql";
import { registerEnumType } from "type-graphql";
import { EnumColumn } from "../database/enum-column.js";
import type { ErrorCode } from "../errors/errors.js";
import type { Viewer } from "../identity/viewer.js";
import type { OpenedMandate } from "../mandate/mandate.js";
import { useMandate } from "../mandate/mandate-use.js";

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

/**
 * One access to one person's data, or an attempt that was refused: who asked for which fields, when, why, on which basis; never the
 * values (§ 67d SGB X).
 */
@Entity({
  tableName: "disclosure_log",
  // Append only: the application role can insert and has no policy to read, change or delete. The date is the transaction's own, the
  // actor the session's: a statement can put in neither another day nor another person.
  policies: [
    {
      name: "append",
      command: "insert",
      check: "at = now() and actor = current_setting('app.actor', true) and log_index is null",
    },
  ],
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

  /** The fields asked below it, as dotted paths. */
  @Property({ type: "text[]" })
  readonly fields!: readonly string[];

  /** The code with which it was refused; null if it was done. */
  @Property({ type: "text", nullable: true })
  readonly refusal!: ErrorCode | null;
}

/** The rows of one access without the caller. */
export type DisclosureEntry = Pick<Disclosure, "kind" | "coordinate" | "fields"> & {
  /** One row for each person; null if an attempt was refused before a person was found. */
  readonly subjects: readonly (string | null)[];
  readonly basis?: string | null;
  readonly refusal?: ErrorCode | null;
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
  mandate_id: "text",
  basis: "text",
  kind: "text",
  coordinate: "text",
  fields: "text[]",
  refusal: "text",
};
const INSERT = `insert into disclosure_log (id, ${Object.keys(COLUMNS)}, subject)
  select gen_random_uuid(), ${Object.values(COLUMNS).map((type) => `?::${type}`)}`;
const FOR_EACH = `${INSERT}, person.subject from jsonb_array_elements_text(?::jsonb) as person (subject)`;
const UNDER_MANDATE = `${INSERT}, person.subject from used, jsonb_array_elements_text(?::jsonb) as person (subject)`;

/** Writes the rows in the caller's transaction by one statement; when it fails, the answer must fail with it. */
export async function recordDisclosures(
  em: EntityManager,
  viewer: Viewer,
  { subjects, ...access }: DisclosureEntry,
): Promise<void> {
  const values = [...valuesOf(viewer, access), JSON.stringify([...new Set(subjects)])];
  // Hand-written SQL is counted only with the manager's logger context named.
  await em.execute(FOR_EACH, values, "run", em.getLoggerContext());
}

/** The same for the person of a mandate, by each of the office's pseudonyms; the mandate is used up by the statement: `NOT_AVAILABLE` if another request has. */
export async function recordUnderMandate(
  em: EntityManager,
  viewer: Viewer,
  { mandate, ...access }: Omit<DisclosureEntry, "subjects" | "refusal"> & { readonly mandate: OpenedMandate },
): Promise<void> {
  const values = [...valuesOf(viewer, access, mandate), JSON.stringify(mandate.pseudonyms)];
  await useMandate(em, mandate, { requestId: viewer.requestId, insert: UNDER_MANDATE, values });
}

function valuesOf(
  { actor, role, body, authority, purpose, caseReference, requestId }: Viewer,
  { kind, coordinate, fields, basis = null, refusal = null }: Omit<DisclosureEntry, "subjects">,
  mandate: OpenedMandate | null = null,
): unknown[] {
  const who = [requestId, actor, role, body, authority, purpose, caseReference];

  // Names of GraphQL need no quotes in an array of PostgreSQL.
  return [...who, mandate?.id ?? null, basis, kind, coordinate, `{${fields.join(",")}}`, refusal];
}

import { randomUUID } from "node:crypto";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Viewer } from "./viewer.js";

/** One disclosure of one person's fields: who received them, when, why, on which basis; never the values (§ 67d SGB X). */
@Entity({
  tableName: "disclosure_log",
  // Append only: the application role can insert and has no policy to read, change or delete.
  policies: [{ name: "append", command: "insert", check: "true" }],
})
export class Disclosure {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "timestamptz", index: true })
  readonly at: Date = new Date();

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

  /** The office's own pseudonym of the person. */
  @Property({ type: "text", index: true })
  readonly subject!: string;

  /** The mandate it rests on; null where the office's own staff read their own file. */
  @Property({ type: "text", nullable: true })
  readonly mandateId!: string | null;

  @Property({ type: "text" })
  readonly entityType!: string;

  @Property({ type: "text[]" })
  readonly fields!: readonly string[];
}

/** Writes the entry in the caller's transaction; when it fails, the answer must fail with it. */
export async function recordDisclosure(
  em: EntityManager,
  { actor, role, body, authority, purpose, caseReference, requestId }: Viewer,
  entry: Pick<Disclosure, "subject" | "mandateId" | "entityType" | "fields">,
): Promise<void> {
  const { id, at } = new Disclosure();
  await em.insert(Disclosure, { id, at, actor, role, body, authority, purpose, caseReference, requestId, ...entry });
}

import { randomUUID } from "node:crypto";
import { DateTime } from "@kim-hub/kit/scalars";
import { Entity, Enum, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Internal } from "../data-classes.js";
import { HistoryAction } from "./history-action.js";

@ObjectType({ description: "One change of one row: who, when, and what it said before (Änderungshistorie)." })
@Entity({
  tableName: "history",
  // Append only: the application role has no policy to change or delete.
  policies: [
    { name: "append", command: "insert", check: "true" },
    { name: "read", command: "select", using: "true" },
  ],
})
@Index({ properties: ["table", "rowId"] })
export class HistoryEntry {
  /** Begins with the time, so that the order of the ids is that of the changes. */
  @Field(() => ID)
  @Internal
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @Field(() => DateTime)
  @Internal
  @Property({ type: "timestamptz" })
  readonly at: Date = new Date();

  @Field(() => String, {
    description:
      "Subject of the access token, which tells no name; `import` for an import, `reference-data` for the hub's own.",
  })
  @Internal
  @Property({ type: "text" })
  readonly actor: string;

  @Field(() => String, { nullable: true, description: "Null for an import." })
  @Internal
  @Property({ type: "text", nullable: true })
  readonly role: string | null;

  @Field(() => String, { nullable: true, description: "The actor's authority, e.g. KI-05711; null for an import." })
  @Internal
  @Property({ type: "text", nullable: true })
  readonly authority: string | null;

  @Field(() => String, { nullable: true, description: "As in the request log; null for an import." })
  @Internal
  @Property({ type: "text", nullable: true })
  readonly requestId: string | null;

  @Field(() => String)
  @Internal
  @Property({ type: "text" })
  readonly table: string;

  @Field(() => ID)
  @Internal
  @Property({ type: "text" })
  readonly rowId: string;

  @Field(() => Int, { description: "The row's version since this change." })
  @Internal
  @Property({ type: "integer" })
  readonly version: number;

  @Field(() => HistoryAction)
  @Internal
  @Enum({ items: () => Object.values(HistoryAction) })
  readonly action: HistoryAction;

  /** Every column as text, also counts of clients; null where the row was recorded. */
  @Property({ type: "json", columnType: "jsonb", nullable: true })
  readonly values: Readonly<Record<string, string | null>> | null;

  constructor(values: Omit<HistoryEntry, "id" | "at">) {
    this.id = `${this.at.toISOString()}-${randomUUID()}`;
    this.actor = values.actor;
    this.role = values.role;
    this.authority = values.authority;
    this.requestId = values.requestId;
    this.table = values.table;
    this.rowId = values.rowId;
    this.version = values.version;
    this.action = values.action;
    this.values = values.values;
  }
}

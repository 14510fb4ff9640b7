import { EnumColumn } from "@kim-hub/kit/enum-column";
import { DateTime } from "@kim-hub/kit/scalars";
import type { PolicyDef } from "@mikro-orm/core";
import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { HistoryAction } from "./history-action.js";

/** One change of one row. */
export interface HistoryEntry {
  /** Begins with the time, so that the order of the ids is that of the changes. */
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly role: string | null;
  readonly authority: string | null;
  readonly requestId: string | null;
  readonly table: string;
  readonly rowId: string;
  readonly version: number;
  readonly action: HistoryAction;
  /** Every column as text, also counts of clients; null where the row was recorded. */
  readonly values: Readonly<Record<string, string | null>> | null;
}

/** Append only: the application role has no policy to change or delete. */
const APPEND = { name: "append", command: "insert" } as const;

/** A history of public rows: everybody with access to the database's role reads all of it. */
export const HISTORY_OF_ALL: readonly PolicyDef[] = [
  { ...APPEND, check: "true" },
  { name: "read", command: "select", using: "true" },
];

const OWN = "authority = current_setting('app.authority', true)";

/** A history of personal rows: an authority's staff read what their own authority has changed, and nothing else. */
export const HISTORY_OF_OWN_AUTHORITY: readonly PolicyDef[] = [
  { ...APPEND, check: OWN },
  { name: "read", command: "select", using: OWN },
];

interface HistoryKind {
  /** Of the GraphQL type; no two subgraphs have the same. */
  readonly name: string;
  /** The data class of the entries. */
  readonly Protected: PropertyDecorator & MethodDecorator;
  readonly policies: readonly PolicyDef[];
}

/** The entity of a subgraph's table `history`, which imports and mutations write in the statement or transaction of the change. */
export function createHistoryEntry({ name, Protected, policies }: HistoryKind): new () => HistoryEntry {
  @ObjectType(name, { description: "One change of one row: who, when, and what it said before (Änderungshistorie)." })
  @Entity({ tableName: "history", policies: [...policies] })
  @Index({ properties: ["table", "rowId"] })
  class Entry implements HistoryEntry {
    @Field(() => ID)
    @Protected
    @PrimaryKey({ type: "text" })
    readonly id!: string;

    @Field(() => DateTime)
    @Protected
    @Property({ type: "timestamptz" })
    readonly at!: Date;

    @Field(() => String, {
      description:
        "Subject of the access token, which tells no name; `reference-data` for the hub's own files, `import` for others that it loaded itself.",
    })
    @Protected
    @Property({ type: "text" })
    readonly actor!: string;

    @Field(() => String, { nullable: true, description: "Null where the hub loaded files itself." })
    @Protected
    @Property({ type: "text", nullable: true })
    readonly role!: string | null;

    @Field(() => String, {
      nullable: true,
      description: "The actor's authority, e.g. KI-05711; null where the hub loaded files itself.",
    })
    @Protected
    @Property({ type: "text", nullable: true })
    readonly authority!: string | null;

    @Field(() => String, {
      nullable: true,
      description: "As in the request log, or of one import; null where the hub loaded files itself.",
    })
    @Protected
    @Property({ type: "text", nullable: true })
    readonly requestId!: string | null;

    @Field(() => String)
    @Protected
    @Property({ type: "text" })
    readonly table!: string;

    @Field(() => ID)
    @Protected
    @Property({ type: "text" })
    readonly rowId!: string;

    @Field(() => Int, { description: "The row's version since this change." })
    @Protected
    @Property({ type: "integer" })
    readonly version!: number;

    @Field(() => HistoryAction)
    @Protected
    @EnumColumn(HistoryAction)
    readonly action!: HistoryAction;

    @Property({ type: "json", columnType: "jsonb", nullable: true })
    readonly values!: Readonly<Record<string, string | null>> | null;
  }

  return Entry;
}

import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** Which content of the reference files the tables hold; one row. */
@Entity()
export class ReferenceState {
  @PrimaryKey({ type: "text" })
  readonly id: string = "reference-data";

  @Property({ type: "text" })
  contentHash: string;

  /** The primary keys of each file's rows: a row that leaves its file leaves its table, and no other row does. */
  @Property({ type: "json", defaultRaw: "'{}'" })
  rowKeys: Readonly<Record<string, readonly string[]>>;

  constructor({ contentHash, rowKeys }: Pick<ReferenceState, "contentHash" | "rowKeys">) {
    this.contentHash = contentHash;
    this.rowKeys = rowKeys;
  }
}

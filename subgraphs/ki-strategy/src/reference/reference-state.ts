import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** Which content of the reference files the tables hold; one row. */
@Entity()
export class ReferenceState {
  @PrimaryKey({ type: "text" })
  readonly id: string = "reference-data";

  @Property({ type: "text" })
  readonly contentHash: string;

  constructor({ contentHash }: Pick<ReferenceState, "contentHash">) {
    this.contentHash = contentHash;
  }
}

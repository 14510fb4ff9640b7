import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** A token for the trust centre itself that has been used, and therefore never counts again. */
@Entity({
  // Append only: a row that could be deleted would make its token good again.
  policies: [{ name: "append", command: "insert", check: "true" }],
})
export class UsedToken {
  /** The token's `jti`. */
  @PrimaryKey({ type: "text" })
  readonly tokenId!: string;

  @Property({ type: "timestamptz" })
  readonly usedAt!: Date;
}

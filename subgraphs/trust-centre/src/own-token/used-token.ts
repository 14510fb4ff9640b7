import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** A token for the trust centre itself that has been used, and therefore never counts again. */
@Entity({
  // A row that could be deleted would make its token good again: retention deletes it, as the owner role.
  policies: [{ name: "append", command: "insert", check: "used_at > now() - '00:01:00'::interval" }],
})
export class UsedToken {
  /** The token's `jti`. */
  @PrimaryKey({ type: "text" })
  readonly id!: string;

  @Property({ type: "timestamptz" })
  readonly usedAt!: Date;
}

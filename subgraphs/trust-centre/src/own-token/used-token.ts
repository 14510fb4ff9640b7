import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** No token for the trust centre lives so long: after it a row says nothing any more. */
const RUN_OUT = "used_at < now() - '01:00:00'::interval";

/** A token for the trust centre itself that has been used, and therefore never counts again. */
@Entity({
  // A row that could be deleted before would make its token good again.
  policies: [
    { name: "append", command: "insert", check: "used_at > now() - '00:01:00'::interval" },
    { name: "see_run_out", command: "select", using: RUN_OUT },
    { name: "delete_run_out", command: "delete", using: RUN_OUT },
  ],
})
export class UsedToken {
  /** The token's `jti`. */
  @PrimaryKey({ type: "text" })
  readonly tokenId!: string;

  @Property({ type: "timestamptz", index: true })
  readonly usedAt!: Date;
}

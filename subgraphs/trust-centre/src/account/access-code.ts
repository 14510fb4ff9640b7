import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Account } from "../data-classes.js";
import { isOwnHandle } from "../policies/of-own-client.js";

@ObjectType({ description: "With what a person makes a sign-in of theirs their own account (Zugangscode)." })
export class AccessCode {
  @Field(() => String, { description: "Twelve characters to say or copy; shown this once and stored nowhere." })
  @Account
  readonly code!: string;

  @Field(() => LocalDate, { description: "The last day on which it is good." })
  @Account
  readonly validTo!: string;
}

/**
 * A code that a case manager gave to a client. Case management cannot read it again, so that it does not learn whether the person has used it; a
 * function of the database redeems it, once, and only while no newer one was issued.
 */
@Entity({
  tableName: "access_code",
  policies: [
    {
      ...{ name: "append", command: "insert" },
      check: `authority_id = current_setting('app.authority', true) and issued_by = current_setting('app.actor', true) and issued_at > now() - '00:01:00'::interval and redeemed_at is null and ${isOwnHandle("access_code", "client_id")}`,
    },
  ],
})
export class IssuedAccessCode {
  @PrimaryKey({ type: "uuid" })
  readonly id!: string;

  @Property({ type: "text", unique: true })
  readonly codeHash!: string;

  /** The case management's handle of the person. */
  @Property({ type: "uuid", index: true })
  readonly clientId!: string;

  @Property({ type: "text" })
  readonly authorityId!: string;

  @Property({ type: "text" })
  readonly issuedBy!: string;

  /** By the database's clock, so that of two codes one is the newer. */
  @Property({ type: "timestamptz", defaultRaw: "clock_timestamp()" })
  readonly issuedAt!: Date;

  @Property({ type: "date" })
  readonly validTo!: string;

  @Property({ type: "timestamptz", nullable: true })
  readonly redeemedAt!: Date | null;

  @Property({ type: "text", nullable: true })
  readonly redeemedBy!: string | null;
}

import { randomUUID } from "node:crypto";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Carried } from "../data-classes.js";
import { FOR_TRUST_OFFICER } from "../policies/for-trust-officer.js";
import { isOwnHandle } from "../policies/of-own-client.js";

const DAYS = 30;

@ObjectType({ description: "What the person takes along to case management (Verknüpfungsschein)." })
export class LinkVoucher {
  @Field(() => String, { description: "Twelve characters to say or copy; shown this once and stored nowhere." })
  @Carried
  readonly voucher!: string;

  @Field(() => LocalDate, { description: "The last day on which it is good." })
  @Carried
  readonly validTo!: string;
}

/**
 * A voucher that an office gave to a person. The office's staff cannot read it again, so that they do not learn whether the person has used it;
 * a function of the database redeems it, once.
 */
@Entity({
  tableName: "link_voucher",
  policies: [
    FOR_TRUST_OFFICER,
    {
      ...{ name: "append", command: "insert" },
      check: `authority_id = current_setting('app.authority', true) and issued_by = current_setting('app.actor', true) and issued_at > now() - '00:01:00'::interval and redeemed_at is null and ${isOwnHandle("link_voucher", "link_id")}`,
    },
  ],
})
export class IssuedVoucher {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "text", unique: true })
  readonly codeHash: string;

  /** The office's link with the person. */
  @Property({ type: "uuid", index: true })
  readonly linkId: string;

  @Property({ type: "text" })
  readonly authorityId: string;

  @Property({ type: "text" })
  readonly issuedBy: string;

  @Property({ type: "timestamptz" })
  readonly issuedAt: Date = new Date();

  @Property({ type: "date" })
  readonly validTo: string = addDays(localDate(), DAYS);

  @Property({ type: "timestamptz", nullable: true })
  readonly redeemedAt: Date | null = null;

  @Property({ type: "text", nullable: true })
  readonly redeemedBy: string | null = null;

  constructor(values: Pick<IssuedVoucher, "codeHash" | "linkId" | "authorityId" | "issuedBy">) {
    this.codeHash = values.codeHash;
    this.linkId = values.linkId;
    this.authorityId = values.authorityId;
    this.issuedBy = values.issuedBy;
  }
}

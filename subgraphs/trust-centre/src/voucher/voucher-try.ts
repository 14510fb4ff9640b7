import { randomUUID } from "node:crypto";
import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { FOR_TRUST_OFFICER } from "../policies/for-trust-officer.js";

/** That a case manager tried a voucher for a client, whatever came of it; written by the function that redeems it. */
@Entity({ policies: [FOR_TRUST_OFFICER] })
@Index({ properties: ["triedBy", "triedAt"] })
export class VoucherTry {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "uuid" })
  readonly clientId!: string;

  @Property({ type: "text" })
  readonly triedBy!: string;

  @Property({ type: "timestamptz" })
  readonly triedAt!: Date;
}

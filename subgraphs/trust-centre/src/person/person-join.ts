import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { FOR_TRUST_OFFICER } from "../policies/for-trust-officer.js";

/** On what it rests that two links are one person's. */
export enum JoinRoute {
  /** The person carried a voucher from one office to the other. */
  VOUCHER = "VOUCHER",
  /** The trust officer confirmed a proposal. */
  PROPOSAL = "PROPOSAL",
}

/** That two people became one, by which of their links, by whose hand and when; written by the function that joins them. */
@Entity({ policies: [FOR_TRUST_OFFICER] })
export class PersonJoin {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "uuid", index: true })
  readonly firstLink!: string;

  @Property({ type: "uuid", index: true })
  readonly secondLink!: string;

  @EnumColumn(JoinRoute)
  readonly route!: JoinRoute;

  @Property({ type: "text" })
  readonly joinedBy!: string;

  @Property({ type: "timestamptz" })
  readonly joinedAt!: Date;

  /** From then on it joins nobody: one of the two agrees to be linked no longer. */
  @Property({ type: "timestamptz", nullable: true })
  readonly endedAt: Date | null = null;
}

import { randomUUID } from "node:crypto";
import { Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { FOR_NOBODY } from "../policies/for-nobody.js";

/** Of accounts that were replaced, person and sign-in may have another. */
const LIVE = "ended_at is null";

/**
 * That a sign-in is the account of one client's person: one sign-in has one, and one client. Written and replaced by the function that redeems an
 * access code; `account_handles` leads from it to the person.
 */
@Entity({ policies: [FOR_NOBODY] })
@Unique({ properties: ["actor"], where: LIVE })
@Unique({ properties: ["clientId"], where: LIVE })
export class PersonAccount {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  /** Subject of the access tokens. */
  @Property({ type: "text" })
  readonly actor!: string;

  /** The case management's handle of the person, by which the code was issued. */
  @Property({ type: "uuid" })
  readonly clientId!: string;

  @Property({ type: "timestamptz" })
  readonly boundAt!: Date;

  /** When another code took its place; null while it is the account. */
  @Property({ type: "timestamptz", nullable: true })
  readonly endedAt: Date | null = null;
}

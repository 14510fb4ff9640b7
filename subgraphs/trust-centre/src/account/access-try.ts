import { randomUUID } from "node:crypto";
import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { FOR_NOBODY } from "../policies/for-nobody.js";

/** That somebody tried an access code, whatever came of it; written by the function that redeems it. */
@Entity({ policies: [FOR_NOBODY] })
@Index({ properties: ["triedBy", "triedAt"] })
export class AccessTry {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "text" })
  readonly triedBy!: string;

  @Property({ type: "timestamptz" })
  readonly triedAt!: Date;
}

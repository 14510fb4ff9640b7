import { randomUUID } from "node:crypto";
import { OWN_AUTHORITY, UNDER_MANDATE } from "@kim-hub/kit/row-level-security";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Identity, Status } from "../data-classes.js";

type Values = Omit<ImmigrationFile, "id"> & { readonly id?: string };

@ObjectType({ description: "The file that one immigration office keeps on one person (Ausländerakte)." })
@Entity({ policies: [OWN_AUTHORITY, UNDER_MANDATE] })
export class ImmigrationFile {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @Field(() => ID, { description: "The immigration office (Ausländerbehörde) that keeps the file, e.g. ABH-05711." })
  @Status
  @Property({ type: "text", index: true })
  readonly authorityId: string;

  @Field(() => String, { description: "File reference (Aktenzeichen)." })
  @Identity
  @Property({ type: "text" })
  readonly fileReference: string;

  /** The office's own pseudonym of the person; known besides to the trust centre alone. */
  @Property({ type: "text", index: true })
  readonly pseudonym: string;

  /** AZR number (§ 10 Abs. 4 AZRG): FORBIDDEN_OUTBOUND, so there is no GraphQL field for it. */
  @Property({ type: "text", nullable: true, lazy: true })
  readonly registerNumber: string | null;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.authorityId = values.authorityId;
    this.fileReference = values.fileReference;
    this.pseudonym = values.pseudonym;
    this.registerNumber = values.registerNumber;
  }
}

import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { OWN_AUTHORITY, UNDER_MANDATE } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Identity, Status } from "../data-classes.js";
import { NaturalisationBasis } from "./naturalisation-basis.js";

type Values = Omit<NaturalisationProcedure, "id"> & { readonly id?: string };

@ObjectType({
  description: "The procedure that one naturalisation office conducts for one person (Einbürgerungsverfahren).",
})
@Entity({ policies: [OWN_AUTHORITY, UNDER_MANDATE] })
export class NaturalisationProcedure {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @Field(() => ID, {
    description: "The naturalisation office (Einbürgerungsbehörde) that keeps the file, e.g. EBH-05711.",
  })
  @Status
  @Property({ type: "text", index: true })
  readonly authorityId: string;

  @Field(() => String, { description: "File reference (Aktenzeichen)." })
  @Identity
  @Property({ type: "text" })
  readonly fileReference: string;

  @Field(() => NaturalisationBasis)
  @Status
  @EnumColumn(NaturalisationBasis)
  readonly basis: NaturalisationBasis;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Local date of receipt of the application (Antragseingang); null while there has only been counselling.",
  })
  @Status
  @Property({ type: "date", nullable: true })
  readonly receivedOn: string | null;

  /** The office's own pseudonym of the person; known besides to the trust centre alone. */
  @Property({ type: "text", index: true })
  readonly pseudonym: string;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.authorityId = values.authorityId;
    this.fileReference = values.fileReference;
    this.basis = values.basis;
    this.receivedOn = values.receivedOn;
    this.pseudonym = values.pseudonym;
  }
}

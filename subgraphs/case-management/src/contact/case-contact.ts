import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Case } from "../data-classes.js";
import { ContactKind } from "./contact-kind.js";

type Values = RowOfCaseValues & Pick<CaseContact, "contactOn" | "kind">;

@ObjectType({
  description: "That there was contact of one kind with the client on a day (Kontakt), however often on it.",
})
@Entity({ policies: WITH_CASE })
export class CaseContact extends RowOfCase {
  @Field(() => LocalDate)
  @Case
  @Property({ type: "date" })
  readonly contactOn: string;

  @Field(() => ContactKind)
  @Case
  @EnumColumn(ContactKind)
  readonly kind: ContactKind;

  constructor({ contactOn, kind, ...row }: Values) {
    super(row);
    this.contactOn = contactOn;
    this.kind = kind;
  }
}

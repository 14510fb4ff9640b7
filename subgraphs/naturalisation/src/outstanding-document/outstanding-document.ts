import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Outstanding } from "../data-classes.js";
import {
  RowOfProcedure,
  type RowOfProcedureValues,
  WITH_PROCEDURE,
} from "../naturalisation-procedure/row-of-procedure.js";
import { DocumentKind } from "./document-kind.js";

type Values = RowOfProcedureValues & Omit<OutstandingDocument, keyof RowOfProcedure>;

@ObjectType({
  description:
    "A document that the office asked the applicant for (angeforderte Unterlage); outstanding until it is received.",
})
@Entity({ policies: WITH_PROCEDURE })
@Check({ name: "outstanding_document_due_check", expression: "due_on >= requested_on" })
@Check({ name: "outstanding_document_received_check", expression: "received_on >= requested_on" })
export class OutstandingDocument extends RowOfProcedure {
  @Field(() => DocumentKind)
  @Outstanding
  @EnumColumn(DocumentKind)
  readonly kind: DocumentKind;

  @Field(() => LocalDate, { description: "Day of the request (Nachforderung)." })
  @Outstanding
  @Property({ type: "date" })
  readonly requestedOn: string;

  @Field(() => LocalDate, { description: "Last day of the time that the office set (Frist)." })
  @Outstanding
  @Property({ type: "date", index: true })
  readonly dueOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Null while the document is outstanding." })
  @Outstanding
  @Property({ type: "date", nullable: true })
  readonly receivedOn: string | null;

  constructor(values: Values) {
    super(values);
    this.kind = values.kind;
    this.requestedOn = values.requestedOn;
    this.dueOn = values.dueOn;
    this.receivedOn = values.receivedOn;
  }
}

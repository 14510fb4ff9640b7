import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { refTo } from "@kim-hub/kit/ref-to";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status, Version } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ROWS_OF_PROCEDURE } from "../naturalisation-procedure/rows-of-procedure.js";
import { DocumentKind } from "./document-kind.js";

type Values = Omit<OutstandingDocument, "id" | "procedure" | "version"> & {
  readonly id?: string;
  readonly procedure: NaturalisationProcedure | string;
};

@ObjectType({
  description:
    "A document that the office asked the applicant for (angeforderte Unterlage); outstanding until it is received.",
})
@Entity({ policies: ROWS_OF_PROCEDURE })
@Check({ name: "outstanding_document_due_check", expression: "due_on >= requested_on" })
@Check({ name: "outstanding_document_received_check", expression: "received_on >= requested_on" })
export class OutstandingDocument {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => NaturalisationProcedure, ref: true, index: true })
  readonly procedure: Ref<NaturalisationProcedure>;

  @Field(() => DocumentKind)
  @Status
  @EnumColumn(DocumentKind)
  readonly kind: DocumentKind;

  @Field(() => LocalDate, { description: "Day of the request (Nachforderung)." })
  @Status
  @Property({ type: "date" })
  readonly requestedOn: string;

  @Field(() => LocalDate, { description: "Last day of the time that the office set (Frist)." })
  @Status
  @Property({ type: "date", index: true })
  readonly dueOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Null while the document is outstanding." })
  @Status
  @Property({ type: "date", nullable: true })
  readonly receivedOn: string | null;

  @Version
  readonly version: number = 1;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.procedure = refTo(NaturalisationProcedure, values.procedure);
    this.kind = values.kind;
    this.requestedOn = values.requestedOn;
    this.dueOn = values.dueOn;
    this.receivedOn = values.receivedOn;
  }
}

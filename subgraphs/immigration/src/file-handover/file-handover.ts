import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Office } from "@kim-hub/kit/office";
import { dependentOf, FOR_FIGURES } from "@kim-hub/kit/row-level-security";
import { Quarter } from "@kim-hub/kit/scalars";
import type { Handover } from "@kim-hub/records/handover";
import { Check, Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { HandedOver } from "../data-classes.js";
import { RowOfFile, type RowOfFileValues } from "../immigration-file/row-of-file.js";

type Values = RowOfFileValues & Pick<FileHandover, "fromOffice" | "sentQuarter" | "acceptedQuarter">;

@ObjectType({
  description:
    "That the office took on the person of a file whom another office sent (Übergabe): from another immigration office with the file, or from case management with a note that the person brought. It holds quarters alone and nothing by which the sender knows the person, and it stays where the person was taken on.",
})
@Entity({ policies: [...dependentOf("immigration_file", "file_id"), FOR_FIGURES] })
@Check({ name: "file_handover_order_check", expression: "sent_quarter <= accepted_quarter" })
export class FileHandover extends RowOfFile implements Handover {
  @Field(() => Office, { description: "The kind of the office that sent them." })
  @HandedOver
  @EnumColumn(Office)
  readonly fromOffice: Office;

  @Field(() => Quarter, { description: "In which they were sent, as the handover says." })
  @HandedOver
  @Property({ type: "text" })
  readonly sentQuarter: string;

  @Field(() => Quarter, { description: "In which this office took them on." })
  @HandedOver
  @Property({ type: "text" })
  readonly acceptedQuarter: string;

  constructor(values: Values) {
    super(values);
    this.fromOffice = values.fromOffice;
    this.sentQuarter = values.sentQuarter;
    this.acceptedQuarter = values.acceptedQuarter;
  }
}

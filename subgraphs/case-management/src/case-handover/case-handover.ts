import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Office } from "@kim-hub/kit/office";
import { dependentOf, FOR_FIGURES } from "@kim-hub/kit/row-level-security";
import { Quarter } from "@kim-hub/kit/scalars";
import type { Handover } from "@kim-hub/records/handover";
import { Check, Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues } from "../case-file/row-of-case.js";
import { Referred } from "../data-classes.js";

type Values = RowOfCaseValues & Pick<CaseHandover, "fromOffice" | "sentQuarter" | "acceptedQuarter">;

@ObjectType({
  description:
    "That a provider took on a case that another provider offered (Übergabe). It holds quarters alone and nothing by which the sender knows the person, and it stays where the person was taken on.",
})
@Entity({ policies: [...dependentOf("case_management_case", "case_file_id"), FOR_FIGURES] })
@Check({ name: "case_handover_order_check", expression: "sent_quarter <= accepted_quarter" })
export class CaseHandover extends RowOfCase implements Handover {
  @Field(() => Office, { description: "The kind of the office that sent them." })
  @Referred
  @EnumColumn(Office)
  readonly fromOffice: Office;

  @Field(() => Quarter, { description: "In which they were sent, as the handover says." })
  @Referred
  @Property({ type: "text" })
  readonly sentQuarter: string;

  @Field(() => Quarter, { description: "In which this office took them on." })
  @Referred
  @Property({ type: "text" })
  readonly acceptedQuarter: string;

  constructor(values: Values) {
    super(values);
    this.fromOffice = values.fromOffice;
    this.sentQuarter = values.sentQuarter;
    this.acceptedQuarter = values.acceptedQuarter;
  }
}

import { EnumColumn } from "@kim-hub/kit/enum-column";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { LocalDate } from "@kim-hub/kit/scalars";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Case } from "../data-classes.js";

type Values = RowOfCaseValues & Pick<CaseServiceGap, "type" | "field" | "noticedOn">;

@ObjectType({
  description:
    "That a case met a lack of services (Versorgungslücke): only how many cases did leaves the office, as `serviceGapCounts` and beside what the steering group recorded.",
})
@Entity({ policies: WITH_CASE })
export class CaseServiceGap extends RowOfCase {
  @Field(() => ServiceGapType)
  @Case
  @EnumColumn(ServiceGapType)
  readonly type: ServiceGapType;

  @Field(() => FieldOfNeed)
  @Case
  @EnumColumn(FieldOfNeed)
  readonly field: FieldOfNeed;

  @Field(() => LocalDate)
  @Case
  @Property({ type: "date" })
  readonly noticedOn: string;

  constructor({ type, field, noticedOn, ...row }: Values) {
    super(row);
    this.type = type;
    this.field = field;
    this.noticedOn = noticedOn;
  }
}

import { EnumColumn } from "@kim-hub/kit/enum-column";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Case } from "../data-classes.js";

type Values = RowOfCaseValues & Pick<Assessment, "field" | "assessedOn" | "finding">;

@ObjectType({
  description:
    "What an assessment found in one field of need (Assessment); of health, debts and family there is `SensitiveAssessment`.",
})
@Entity({ policies: WITH_CASE })
@Check({ name: "assessment_not_sensitive_check", expression: "field not in ('HEALTH', 'DEBTS', 'FAMILY')" })
export class Assessment extends RowOfCase {
  @Field(() => FieldOfNeed)
  @Case
  @EnumColumn(FieldOfNeed)
  readonly field: FieldOfNeed;

  @Field(() => LocalDate)
  @Case
  @Property({ type: "date" })
  readonly assessedOn: string;

  @Field(() => String, { description: "What was found (Befund): needs and resources." })
  @Case
  @Property({ type: "text" })
  readonly finding: string;

  constructor({ field, assessedOn, finding, ...row }: Values) {
    super(row);
    this.field = field;
    this.assessedOn = assessedOn;
    this.finding = finding;
  }
}

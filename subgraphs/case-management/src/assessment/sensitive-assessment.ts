import { EnumColumn } from "@kim-hub/kit/enum-column";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Special } from "../data-classes.js";

type Values = RowOfCaseValues & Pick<SensitiveAssessment, "field" | "assessedOn" | "finding" | "consentOn">;

@ObjectType({
  description:
    "What an assessment found of health, debts or family (Assessment sensibler Handlungsfelder): recorded with the client's written consent only.",
})
@Entity({ policies: WITH_CASE })
@Check({ name: "sensitive_assessment_sensitive_check", expression: "field in ('HEALTH', 'DEBTS', 'FAMILY')" })
@Check({ name: "sensitive_assessment_consent_check", expression: "consent_on <= assessed_on" })
export class SensitiveAssessment extends RowOfCase {
  @Field(() => FieldOfNeed)
  @Special
  @EnumColumn(FieldOfNeed)
  readonly field: FieldOfNeed;

  @Field(() => LocalDate)
  @Special
  @Property({ type: "date" })
  readonly assessedOn: string;

  @Field(() => String, { description: "What was found (Befund): needs and resources." })
  @Special
  @Property({ type: "text" })
  readonly finding: string;

  @Field(() => LocalDate, {
    description: "The day of the client's written consent (schriftliche Einwilligung), not after the assessment.",
  })
  @Special
  @Property({ type: "date" })
  readonly consentOn: string;

  constructor({ field, assessedOn, finding, consentOn, ...row }: Values) {
    super(row);
    this.field = field;
    this.assessedOn = assessedOn;
    this.finding = finding;
    this.consentOn = consentOn;
  }
}

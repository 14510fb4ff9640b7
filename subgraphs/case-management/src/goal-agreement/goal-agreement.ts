import { EnumColumn } from "@kim-hub/kit/enum-column";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Index, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Case } from "../data-classes.js";
import { GoalResult } from "./goal-result.js";

type Values = RowOfCaseValues & Omit<GoalAgreement, "id" | "caseFile" | "version">;

@ObjectType({
  description:
    "A goal that client and case manager agreed on (Zielvereinbarung). Those of the immigration office's Integrationslots:innen are others.",
})
@Entity({ policies: WITH_CASE })
@Check({ name: "goal_agreement_due_check", expression: "due_on >= agreed_on" })
@Check({ name: "goal_agreement_answered_check", expression: "(result is null) = (result_on is null)" })
export class GoalAgreement extends RowOfCase {
  @Field(() => String, { description: "Its place among the case's goals, in three digits, e.g. 001." })
  @Case
  @Property({ type: "text" })
  readonly position: string;

  @Field(() => FieldOfNeed)
  @Case
  @EnumColumn(FieldOfNeed)
  readonly field: FieldOfNeed;

  @Field(() => String)
  @Case
  @Property({ type: "text" })
  readonly goal: string;

  @Field(() => LocalDate)
  @Case
  @Property({ type: "date" })
  readonly agreedOn: string;

  @Field(() => LocalDate)
  @Case
  @Index()
  @Property({ type: "date" })
  readonly dueOn: string;

  @Field(() => LocalDate, {
    description: "When it is first looked at (Überprüfung): six months after the agreement at the latest.",
  })
  @Case
  @Property({ type: "date" })
  readonly firstReviewOn: string;

  @Field(() => GoalResult, { nullable: true, description: "Null while the goal is worked on." })
  @Case
  @EnumColumn(GoalResult, { nullable: true })
  readonly result: GoalResult | null;

  @Field(() => LocalDate, { nullable: true })
  @Case
  @Property({ type: "date", nullable: true })
  readonly resultOn: string | null;

  constructor(values: Values) {
    super(values);
    this.position = values.position;
    this.field = values.field;
    this.goal = values.goal;
    this.agreedOn = values.agreedOn;
    this.dueOn = values.dueOn;
    this.firstReviewOn = values.firstReviewOn;
    this.result = values.result;
    this.resultOn = values.resultOn;
  }
}

import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Index, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Accompanied } from "../data-classes.js";
import { RowOfFile, type RowOfFileValues, WITH_FILE_UNCOUNTED } from "../immigration-file/row-of-file.js";
import { GuideGoalResult } from "./goal-result.js";

type Values = RowOfFileValues & Omit<GuideGoalAgreement, keyof RowOfFile>;

@ObjectType({
  description:
    "A goal that a person agreed with the immigration office's integration guide (Zielvereinbarung der Ausländerbehörde); those of case management are others and never merged with it.",
})
@Entity({ policies: WITH_FILE_UNCOUNTED })
@Index({ name: "guide_goal_agreement_due_index", properties: ["dueOn", "id"], where: "result is null" })
@Check({ name: "guide_goal_agreement_order_check", expression: "due_on >= agreed_on" })
export class GuideGoalAgreement extends RowOfFile {
  @Field(() => String, { description: "The goal in the office's own words." })
  @Accompanied
  @Property({ type: "text" })
  readonly goal: string;

  @Field(() => LocalDate)
  @Accompanied
  @Property({ type: "date" })
  readonly agreedOn: string;

  @Field(() => LocalDate, { description: "By when it is to be reached." })
  @Accompanied
  @Property({ type: "date" })
  readonly dueOn: string;

  @Field(() => GuideGoalResult, { nullable: true, description: "Null until it is known." })
  @Accompanied
  @EnumColumn(GuideGoalResult, { nullable: true })
  readonly result: GuideGoalResult | null;

  constructor(values: Values) {
    super(values);
    this.goal = values.goal;
    this.agreedOn = values.agreedOn;
    this.dueOn = values.dueOn;
    this.result = values.result;
  }
}

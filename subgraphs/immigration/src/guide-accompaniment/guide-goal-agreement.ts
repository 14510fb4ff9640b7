import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { refTo } from "@kim-hub/kit/ref-to";
import { dependentOf } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status, Version } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { GuideGoalResult } from "./goal-result.js";

type Values = Omit<GuideGoalAgreement, "id" | "file" | "version"> & {
  readonly id?: string;
  readonly file: ImmigrationFile | string;
};

@ObjectType({
  description:
    "A goal that a person agreed with the immigration office's integration guide (Zielvereinbarung der Ausländerbehörde); those of case management are others and never merged with it.",
})
@Entity({ policies: dependentOf("immigration_file", "file_id") })
@Index({ name: "guide_goal_agreement_due_index", properties: ["dueOn", "id"], where: "result is null" })
@Check({ name: "guide_goal_agreement_order_check", expression: "due_on >= agreed_on" })
export class GuideGoalAgreement {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => ImmigrationFile, ref: true, index: true })
  readonly file: Ref<ImmigrationFile>;

  @Field(() => String, { description: "The goal in the office's own words." })
  @Status
  @Property({ type: "text" })
  readonly goal: string;

  @Field(() => LocalDate)
  @Status
  @Property({ type: "date" })
  readonly agreedOn: string;

  @Field(() => LocalDate, { description: "By when it is to be reached." })
  @Status
  @Property({ type: "date" })
  readonly dueOn: string;

  @Field(() => GuideGoalResult, { nullable: true, description: "Null until it is known." })
  @Status
  @EnumColumn(GuideGoalResult, { nullable: true })
  readonly result: GuideGoalResult | null;

  @Version
  readonly version: number = 1;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.file = refTo(ImmigrationFile, values.file);
    this.goal = values.goal;
    this.agreedOn = values.agreedOn;
    this.dueOn = values.dueOn;
    this.result = values.result;
  }
}

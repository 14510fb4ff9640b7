import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Index, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { RowOfCase, type RowOfCaseValues, WITH_CASE } from "../case-file/row-of-case.js";
import { Case } from "../data-classes.js";

type Values = RowOfCaseValues &
  Pick<CaseStage, "stage" | "startedOn" | "endedOn"> &
  Partial<Pick<CaseStage, "jumpReason">>;

@ObjectType({
  description: "A stage of case management from one local date to another (Phase); a stage may be entered again.",
})
@Entity({ policies: WITH_CASE })
@Index({ name: "case_stage_of_case_index", properties: ["caseFile", "startedOn"], include: ["stage", "endedOn"] })
@Check({ name: "case_stage_interval_check", expression: "ended_on >= started_on" })
export class CaseStage extends RowOfCase {
  @Field(() => CaseStageCode)
  @Case
  @EnumColumn(CaseStageCode)
  readonly stage: CaseStageCode;

  @Field(() => LocalDate)
  @Case
  @Property({ type: "date" })
  readonly startedOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Last day of the stage; null while it lasts." })
  @Case
  @Property({ type: "date", nullable: true })
  readonly endedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why the stage was entered out of the binding order (Begründung des Sprungs); null where it was entered in order, or again.",
  })
  @Case
  @Property({ type: "text", nullable: true })
  readonly jumpReason: string | null;

  constructor({ stage, startedOn, endedOn, jumpReason = null, ...row }: Values) {
    super(row);
    this.stage = stage;
    this.startedOn = startedOn;
    this.endedOn = endedOn;
    this.jumpReason = jumpReason;
  }
}

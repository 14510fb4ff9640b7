import { randomUUID } from "node:crypto";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { refTo } from "@kim-hub/kit/ref-to";
import { dependentOf, FOR_FIGURES } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import { createVersion } from "@kim-hub/records/version";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { Case } from "../data-classes.js";

const Version = createVersion(Case);

type Values = Pick<CaseStage, "stage" | "startedOn" | "endedOn"> &
  Partial<Pick<CaseStage, "id" | "jumpReason">> & {
    readonly caseFile: CaseManagementCase | string;
  };

@ObjectType({
  description: "A stage of case management from one local date to another (Phase); a stage may be entered again.",
})
@Entity({ policies: [...dependentOf("case_management_case", "case_file_id"), FOR_FIGURES] })
@Check({ name: "case_stage_interval_check", expression: "ended_on >= started_on" })
export class CaseStage {
  @Field(() => ID)
  @Case
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => CaseManagementCase, ref: true, index: true })
  readonly caseFile: Ref<CaseManagementCase>;

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

  @Version
  readonly version: number = 1;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.caseFile = refTo(CaseManagementCase, values.caseFile);
    this.stage = values.stage;
    this.startedOn = values.startedOn;
    this.endedOn = values.endedOn;
    this.jumpReason = values.jumpReason ?? null;
  }
}

import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Status } from "../data-classes.js";
import {
  RowOfProcedure,
  type RowOfProcedureValues,
  WITH_PROCEDURE,
} from "../naturalisation-procedure/row-of-procedure.js";
import { byUsualOrder, ProcedureStageCode } from "./procedure-stage-code.js";

type Values = RowOfProcedureValues & Omit<ProcedureStage, keyof RowOfProcedure>;

@ObjectType({
  description:
    "A stage of a naturalisation procedure from one local date to another (Verfahrensschritt); stages may overlap.",
})
@Entity({ policies: WITH_PROCEDURE })
@Check({ name: "procedure_stage_interval_check", expression: "ended_on >= started_on" })
export class ProcedureStage extends RowOfProcedure {
  @Field(() => ProcedureStageCode)
  @Status
  @EnumColumn(ProcedureStageCode)
  readonly stage: ProcedureStageCode;

  @Field(() => LocalDate)
  @Status
  @Property({ type: "date" })
  readonly startedOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Last day of the stage; null while it lasts." })
  @Status
  @Property({ type: "date", nullable: true })
  readonly endedOn: string | null;

  constructor(values: Values) {
    super(values);
    this.stage = values.stage;
    this.startedOn = values.startedOn;
    this.endedOn = values.endedOn;
  }
}

type Beginning = Pick<ProcedureStage, "stage" | "startedOn">;

/** Compares by beginning and, on the same day, by the usual order of stages, for sorting. */
export function byBeginning(left: Beginning, right: Beginning): number {
  return left.startedOn.localeCompare(right.startedOn) || byUsualOrder(left.stage, right.stage);
}

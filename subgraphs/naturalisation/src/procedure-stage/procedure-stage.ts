import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { refTo } from "@kim-hub/kit/ref-to";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status, Version } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ROWS_OF_PROCEDURE } from "../naturalisation-procedure/rows-of-procedure.js";
import { byUsualOrder, ProcedureStageCode } from "./procedure-stage-code.js";

type Values = Omit<ProcedureStage, "id" | "procedure" | "version"> & {
  readonly id?: string;
  readonly procedure: NaturalisationProcedure | string;
};

@ObjectType({
  description:
    "A stage of a naturalisation procedure from one local date to another (Verfahrensschritt); stages may overlap.",
})
@Entity({ policies: ROWS_OF_PROCEDURE })
@Check({ name: "procedure_stage_interval_check", expression: "ended_on >= started_on" })
export class ProcedureStage {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => NaturalisationProcedure, ref: true, index: true })
  readonly procedure: Ref<NaturalisationProcedure>;

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

  @Version
  readonly version: number = 1;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.procedure = refTo(NaturalisationProcedure, values.procedure);
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

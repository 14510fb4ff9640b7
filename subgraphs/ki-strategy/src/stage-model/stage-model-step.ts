import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { ArrayType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { StageModel } from "./stage-model.js";

@ObjectType({ description: "One step of a local model, and which of the seven stages it stands for (Stufe)." })
@Entity()
export class StageModelStep extends CitedRecord {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => StageModel, mapToPk: true, fieldName: "model_id", index: true })
  readonly modelId: string;

  @Field(() => Int, { description: "Counted from 1." })
  @Public
  @Property({ type: "integer" })
  readonly position: number;

  @Field(() => String)
  @Public
  @Property({ type: "text" })
  readonly name: string;

  @Field(() => [CaseStageCode], { description: "Empty where it stands for none of them, e.g. a mere contact." })
  @Public
  @Property({ type: ArrayType })
  readonly stages: readonly CaseStageCode[];

  @Field(() => String, {
    nullable: true,
    description: "Who mapped it and how (Zuordnung); null where the document itself does.",
  })
  @Public
  @Property({ type: "text", nullable: true })
  readonly remark: string | null;

  constructor(values: Omit<StageModelStep, "id" | "version">) {
    super(values);
    this.id = `${values.modelId}-${values.position}`;
    this.modelId = values.modelId;
    this.position = values.position;
    this.name = values.name;
    this.stages = values.stages;
    this.remark = values.remark;
  }
}

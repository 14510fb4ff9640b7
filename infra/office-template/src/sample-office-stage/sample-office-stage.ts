import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { refTo } from "@kim-hub/kit/ref-to";
import { dependentOf } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import { createVersion } from "@kim-hub/records/version";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status } from "../data-classes.js";
import { SampleOfficeFile } from "../sample-office-file/sample-office-file.js";
import { SampleOfficeStageCode } from "./sample-office-stage-code.js";

const Version = createVersion(Status);

interface Values {
  readonly id?: string;
  readonly file: SampleOfficeFile | string;
  readonly stage: SampleOfficeStageCode;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

@ObjectType({ description: "A stage of a file from one local date to another (Abschnitt); stages may overlap." })
@Entity({ policies: dependentOf("sample_office_file", "file_id") })
@Check({ name: "sample_office_stage_interval_check", expression: "ended_on >= started_on" })
export class SampleOfficeStage {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => SampleOfficeFile, ref: true, index: true })
  readonly file: Ref<SampleOfficeFile>;

  @Field(() => SampleOfficeStageCode)
  @Status
  @EnumColumn(SampleOfficeStageCode)
  readonly stage: SampleOfficeStageCode;

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

  constructor({ id = randomUUID(), file, stage, startedOn, endedOn }: Values) {
    this.id = id;
    this.file = refTo(SampleOfficeFile, file);
    this.stage = stage;
    this.startedOn = startedOn;
    this.endedOn = endedOn;
  }
}

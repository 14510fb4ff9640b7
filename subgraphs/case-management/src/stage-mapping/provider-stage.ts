import { randomUUID } from "node:crypto";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { createVersion } from "@kim-hub/records/version";
import { Check, Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { OWN_STATEMENTS } from "../provider/own-statements.js";

const Version = createVersion(Public);

type Values = Omit<ProviderStage, "id" | "version"> & Partial<Pick<ProviderStage, "id">>;

@ObjectType({
  description:
    "Which of the seven stages a stage of a provider's own model stands for, for a time (Zuordnung des eigenen Phasenmodells).",
})
@Entity({ policies: OWN_STATEMENTS })
@Check({ name: "provider_stage_interval_check", expression: "valid_to >= valid_from" })
export class ProviderStage {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @Field(() => ID, { description: "The provider." })
  @Public
  @Property({ type: "text", index: true })
  readonly authorityId: string;

  @Field(() => String, { description: "As the provider calls it, e.g. „Clearing“." })
  @Public
  @Property({ type: "text" })
  readonly label: string;

  @Field(() => CaseStageCode)
  @Public
  @EnumColumn(CaseStageCode)
  readonly stage: CaseStageCode;

  @Field(() => LocalDate)
  @Public
  @Property({ type: "date" })
  readonly validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day; null while it lasts." })
  @Public
  @Property({ type: "date", nullable: true })
  readonly validTo: string | null;

  @Version
  readonly version: number = 1;

  constructor({ id = randomUUID(), ...values }: Values) {
    this.id = id;
    this.authorityId = values.authorityId;
    this.label = values.label;
    this.stage = values.stage;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
  }
}

import { EnumColumn } from "@kim-hub/kit/enum-column";
import { BigIntScalar, LocalDate } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { BigIntType } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { Measure } from "../measure/measure.js";
import { FundingInstrument } from "../money/funding-instrument.js";
import { Post } from "../post/post.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";

@ObjectType({
  description: "That somebody pays for one post or one measure for a time (Finanzierung einer Stelle oder Maßnahme).",
})
@Entity()
@Check({ name: "financing_object_check", expression: "(post_id is null) <> (measure_id is null)" })
@Check({ name: "financing_interval_check", expression: "valid_to >= valid_from" })
export class Financing extends CitedRecord {
  @Field(() => ID)
  @Funding
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  @ManyToOne({
    entity: () => Post,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "post_id",
    index: true,
  })
  readonly postId: string | null;

  @ManyToOne({
    entity: () => Measure,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "measure_id",
    index: true,
  })
  readonly measureId: string | null;

  @Field(() => String, { description: "Who pays (Mittelgeber), e.g. Land Nordrhein-Westfalen." })
  @Funding
  @Property({ type: "text" })
  readonly financier: string;

  @Field(() => FundingInstrument)
  @Funding
  @EnumColumn(FundingInstrument)
  readonly instrument: FundingInstrument;

  @Field(() => LocalDate, { nullable: true, description: "First day; null where no document gives it." })
  @Funding
  @Property({ type: "date", nullable: true })
  readonly validFrom: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Last day; null while it lasts or where none is given." })
  @Funding
  @Property({ type: "date", nullable: true })
  readonly validTo: string | null;

  @Field(() => BigIntScalar, { nullable: true, description: "For the whole time; null where no amount is named." })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly amountCents: bigint | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it is no double funding beside another financing (Begründung); null where nobody said.",
  })
  @Funding
  @Property({ type: "text", nullable: true })
  readonly explanation: string | null;

  constructor(values: Omit<Financing, "suppression" | "version">) {
    super(values);
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.postId = values.postId;
    this.measureId = values.measureId;
    this.financier = values.financier;
    this.instrument = values.instrument;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
    this.amountCents = values.amountCents;
    this.explanation = values.explanation;
  }

  @Field(() => Suppression, { description: "Why the amount is missing." })
  @Funding
  get suppression(): Suppression {
    return this.amountCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}

import { EnumColumn } from "@kim-hub/kit/enum-column";
import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { ArrayType, BigIntType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { Milestone } from "../milestone/milestone.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";

@ObjectType({ description: "A planned measure of the programme (Maßnahme, Planung)." })
@Entity()
export class Measure extends CitedRecord {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  /** Null for the state (Land). */
  @ManyToOne({
    entity: () => Territory,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "territory_ags",
    index: true,
  })
  readonly territoryAgs: string | null;

  @Field(() => Int, { nullable: true, description: "Null where the document names no year." })
  @Public
  @Property({ type: "integer", nullable: true })
  readonly year: number | null;

  @Field(() => String, { description: "What is planned." })
  @Public
  @Property({ type: "text" })
  readonly measure: string;

  @Field(() => FundingPillar, { nullable: true, description: "Null where it belongs to none or to several." })
  @Public
  @EnumColumn(FundingPillar, { nullable: true })
  readonly pillar: FundingPillar | null;

  @Field(() => BigIntScalar, { nullable: true, description: "Null where the document names no amount." })
  @Public
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly plannedCents: bigint | null;

  @Field(() => [String], {
    description: "Who pays for it as a measure of its own (Finanzierung); empty where the document does not say.",
  })
  @Public
  @Property({ type: ArrayType })
  readonly financedBy: readonly string[];

  @ManyToOne({
    entity: () => Milestone,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "milestone_id",
    index: true,
  })
  readonly milestoneId: string | null;

  constructor(values: Omit<Measure, "suppression" | "version">) {
    super(values);
    this.id = values.id;
    this.territoryAgs = values.territoryAgs;
    this.year = values.year;
    this.measure = values.measure;
    this.pillar = values.pillar;
    this.plannedCents = values.plannedCents;
    this.financedBy = values.financedBy;
    this.milestoneId = values.milestoneId;
  }

  @Field(() => Suppression, { description: "Why the amount is missing." })
  @Public
  get suppression(): Suppression {
    return this.plannedCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}

import { EnumColumn } from "@kim-hub/kit/enum-column";
import { BigIntScalar } from "@kim-hub/kit/scalars";
import { BigIntType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";

@ObjectType({
  description: "What became of one pillar's unspent state money at the end of a year (Übertrag und Rückzahlung).",
})
@Entity()
export class YearClosing extends CitedRecord {
  @Field(() => ID)
  @Funding
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  @Property({ type: "integer" })
  readonly year: number;

  @EnumColumn(FundingPillar)
  readonly pillar: FundingPillar;

  @Field(() => BigIntScalar, { nullable: true, description: "Carried over to the next year (Übertrag)." })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly carryOverCents: bigint | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "To be repaid: unused or unproven (Rückzahlung, § 29 Abs. 5 Haushaltsgesetz NRW).",
  })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly repayCents: bigint | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Proven to the granting authority so far (nachgewiesen im Verwendungsnachweis).",
  })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly provenCents: bigint | null;

  constructor(values: Omit<YearClosing, "id" | "version">) {
    super(values);
    this.id = [values.territoryAgs, values.year, values.pillar].join("-");
    this.territoryAgs = values.territoryAgs;
    this.year = values.year;
    this.pillar = values.pillar;
    this.carryOverCents = values.carryOverCents;
    this.repayCents = values.repayCents;
    this.provenCents = values.provenCents;
  }
}

import { EnumColumn } from "@kim-hub/kit/enum-column";
import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { BigIntType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";
import { FundingInstrument } from "./funding-instrument.js";
import { MoneyPurpose } from "./money-purpose.js";

@ObjectType({
  description:
    "What one document says of money for one territory, pillar and year: forecast, budgeted or granted. What was spent is an Expenditure.",
})
@Entity()
export class MoneyAmount extends CitedRecord {
  @Field(() => ID, { description: "e.g. 05334002-2021-B1-FORECAST-GRANT-MATERIAL-S2." })
  @Funding
  @PrimaryKey({ type: "text" })
  readonly id: string;

  /** Who receives or provides it. */
  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  @Field(() => Int)
  @Funding
  @Property({ type: "integer" })
  readonly year: number;

  @Field(() => FundingPillar)
  @Funding
  @EnumColumn(FundingPillar)
  readonly pillar: FundingPillar;

  @Field(() => FundingKind)
  @Funding
  @EnumColumn(FundingKind)
  readonly kind: FundingKind;

  @Field(() => FundingInstrument)
  @Funding
  @EnumColumn(FundingInstrument)
  readonly instrument: FundingInstrument;

  @Field(() => MoneyPurpose)
  @Funding
  @EnumColumn(MoneyPurpose)
  readonly purpose: MoneyPurpose;

  @Field(() => BigIntScalar, { nullable: true, description: "Null where the document names no amount." })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly amountCents: bigint | null;

  @Field(() => String, { description: "The document's own words for the amount, e.g. „rund 83.000€ jährlich“." })
  @Funding
  @Property({ type: "text" })
  readonly wording: string;

  /** Whether it counts in the sum where several documents name an amount. */
  @Property({ type: "boolean" })
  readonly leading: boolean;

  constructor(values: Omit<MoneyAmount, "id" | "suppression" | "version">) {
    super(values);
    this.id = [
      values.territoryAgs,
      values.year,
      values.pillar,
      values.kind,
      values.instrument,
      values.purpose,
      values.sourceId,
    ].join("-");
    this.territoryAgs = values.territoryAgs;
    this.year = values.year;
    this.pillar = values.pillar;
    this.kind = values.kind;
    this.instrument = values.instrument;
    this.purpose = values.purpose;
    this.amountCents = values.amountCents;
    this.wording = values.wording;
    this.leading = values.leading;
  }

  @Field(() => Suppression)
  @Funding
  get suppression(): Suppression {
    return this.amountCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}

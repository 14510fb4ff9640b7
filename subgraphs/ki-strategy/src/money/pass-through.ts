import { EnumColumn } from "@kim-hub/kit/enum-column";
import { BigIntScalar, Decimal, LocalDate } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { BigIntType, DecimalType } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CitedRecord } from "../source/cited-record.js";
import { Territory } from "../territory/territory.js";
import { MoneyAmount } from "./money-amount.js";

@ObjectType({
  description:
    "State money that a Kreis passes on to one of its towns or to a body of the Freie Wohlfahrtspflege (Weiterleitung, § 9 Abs. 2 TIntG).",
})
@Entity()
@Check({ name: "pass_through_recipient_check", expression: "(to_ags is null) <> (to_organisation is null)" })
export class PassThrough extends CitedRecord {
  @Field(() => ID)
  @Funding
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "from_ags", index: true })
  readonly fromAgs: string;

  /** The town; null where an organisation receives it. */
  @ManyToOne({
    entity: () => Territory,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "to_ags",
    index: true,
  })
  readonly toAgs: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The body of the Freie Wohlfahrtspflege that receives it; null where a town does.",
  })
  @Funding
  @Property({ type: "text", nullable: true })
  readonly toOrganisation: string | null;

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

  @Field(() => BigIntScalar, { nullable: true, description: "Null where the document names no amount." })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly amountCents: bigint | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "Full-time equivalents (VZÄ) that it pays; null where the document does not say.",
  })
  @Funding
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2, nullable: true })
  readonly fte: string | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      "The most that is passed on where the real cost counts (Höchstbetrag, Spitzabrechnung): no amount of its own, counted in no sum.",
  })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly capCents: bigint | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      "What the territory that passes on adds of its own (Aufstockung aus Eigenmitteln): beside the state's money and not in the amount.",
  })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly topUpCents: bigint | null;

  /** The own contribution that the top-up is a part of; null where none is recorded. */
  @ManyToOne({
    entity: () => MoneyAmount,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "top_up_from",
    index: true,
  })
  readonly topUpFromId: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Last day of the top-up (Ende der Aufstockung); null where no end is decided.",
  })
  @Funding
  @Property({ type: "date", nullable: true })
  readonly topUpUntil: string | null;

  /** Whether it counts in the sum where several documents name an amount. */
  @Property({ type: "boolean" })
  readonly leading: boolean;

  constructor(values: Omit<PassThrough, "id" | "suppression" | "version">) {
    super(values);
    const recipient = values.toAgs ?? values.toOrganisation;
    this.id = [values.fromAgs, recipient, values.year, values.pillar, values.kind, values.sourceId].join("-");
    this.fromAgs = values.fromAgs;
    this.toAgs = values.toAgs;
    this.toOrganisation = values.toOrganisation;
    this.year = values.year;
    this.pillar = values.pillar;
    this.kind = values.kind;
    this.amountCents = values.amountCents;
    this.fte = values.fte;
    this.capCents = values.capCents;
    this.topUpCents = values.topUpCents;
    this.topUpFromId = values.topUpFromId;
    this.topUpUntil = values.topUpUntil;
    this.leading = values.leading;
  }

  @Field(() => Suppression)
  @Funding
  get suppression(): Suppression {
    return this.amountCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}

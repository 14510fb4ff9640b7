import { BigIntScalar } from "@kim-hub/kit/scalars";
import { BigIntType } from "@mikro-orm/core";
import { Check, Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { Version } from "../record/version.js";
import { SourceDocument } from "../source/source-document.js";
import { Suppression } from "../suppression/suppression.js";
import { Territory } from "../territory/territory.js";

@ObjectType({
  description:
    "State money that a Kreis passes on to one of its towns or to a body of the Freie Wohlfahrtspflege (Weiterleitung, § 9 Abs. 2 TIntG).",
})
@Entity()
@Check({ name: "pass_through_recipient_check", expression: "(to_ags is null) <> (to_organisation is null)" })
export class PassThrough {
  @Field(() => ID)
  @Public
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
  @Public
  @Property({ type: "text", nullable: true })
  readonly toOrganisation: string | null;

  @Field(() => Int)
  @Public
  @Property({ type: "integer" })
  readonly year: number;

  @Field(() => FundingPillar)
  @Public
  @Enum({ items: () => Object.values(FundingPillar) })
  readonly pillar: FundingPillar;

  @Field(() => FundingKind)
  @Public
  @Enum({ items: () => Object.values(FundingKind) })
  readonly kind: FundingKind;

  @Field(() => BigIntScalar, { nullable: true, description: "Null where the document names no amount." })
  @Public
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly amountCents: bigint | null;

  @ManyToOne({ entity: () => SourceDocument, mapToPk: true, fieldName: "source_id" })
  readonly sourceId: string;

  @Property({ type: "text" })
  readonly passage: string;

  /** Whether it counts in the sum where several documents name an amount. */
  @Property({ type: "boolean" })
  readonly leading: boolean;

  @Version
  readonly version: number = 1;

  constructor(values: Omit<PassThrough, "id" | "suppression" | "version">) {
    const recipient = values.toAgs ?? values.toOrganisation;
    this.id = [values.fromAgs, recipient, values.year, values.pillar, values.kind, values.sourceId].join("-");
    this.fromAgs = values.fromAgs;
    this.toAgs = values.toAgs;
    this.toOrganisation = values.toOrganisation;
    this.year = values.year;
    this.pillar = values.pillar;
    this.kind = values.kind;
    this.amountCents = values.amountCents;
    this.sourceId = values.sourceId;
    this.passage = values.passage;
    this.leading = values.leading;
  }

  @Field(() => Suppression)
  @Public
  get suppression(): Suppression {
    return this.amountCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}

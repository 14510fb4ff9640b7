import { BigIntScalar, Decimal } from "@kim-hub/kit/scalars";
import { BigIntType, DecimalType } from "@mikro-orm/core";
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { Suppression } from "../suppression/suppression.js";
import { PostKind } from "./post-kind.js";
import { PostYear } from "./post-year.js";

@ObjectType({ description: "The posts of one kind in one territory and year (Stellenanteile)." })
@Entity()
export class Post {
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => PostYear, mapToPk: true, fieldName: "post_year_id", index: true })
  readonly postYearId: string;

  @Field(() => FundingPillar)
  @Public
  @Enum({ items: () => Object.values(FundingPillar) })
  readonly pillar: FundingPillar;

  @Field(() => PostKind)
  @Public
  @Enum({ items: () => Object.values(PostKind) })
  readonly kind: PostKind;

  @Field(() => Decimal, { nullable: true, description: "Full-time equivalents (VZÄ) that the state funds." })
  @Public
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2, nullable: true })
  readonly fundedFte: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "Full-time equivalents in the establishment plan (Stellenplan).",
  })
  @Public
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2, nullable: true })
  readonly plannedFte: string | null;

  @Field(() => Decimal, { nullable: true, description: "Full-time equivalents filled on the year's average." })
  @Public
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2, nullable: true })
  readonly filledFteAvg: string | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Amount per post and year, as the source gives it: for a part-time post the amount of that post.",
  })
  @Public
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly annualRateCents: bigint | null;

  @Field(() => BigIntScalar, { nullable: true, description: "State funding of these posts in the year." })
  @Public
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly grantCents: bigint | null;

  constructor(values: Omit<Post, "id" | "suppression">) {
    this.id = [values.postYearId, values.pillar, values.kind].join("-");
    this.postYearId = values.postYearId;
    this.pillar = values.pillar;
    this.kind = values.kind;
    this.fundedFte = values.fundedFte;
    this.plannedFte = values.plannedFte;
    this.filledFteAvg = values.filledFteAvg;
    this.annualRateCents = values.annualRateCents;
    this.grantCents = values.grantCents;
  }

  @Field(() => Suppression, { description: "Why the grant is missing." })
  @Public
  get suppression(): Suppression {
    return this.grantCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}

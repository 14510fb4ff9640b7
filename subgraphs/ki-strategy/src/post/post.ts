import { EnumColumn } from "@kim-hub/kit/enum-column";
import { BigIntScalar, Decimal, Month } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { BigIntType, DecimalType } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Authority } from "../authority/authority.js";
import { Funding } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { Version } from "../version.js";
import { FallsAway } from "./falls-away.js";
import { PostKind } from "./post-kind.js";
import { PostStatus } from "./post-status.js";
import { PostYear } from "./post-year.js";

@ObjectType({
  description:
    "A post in one territory and year, or the posts of one kind that are recorded together (Stellenanteile).",
})
@Entity()
@Check({ name: "post_funded_months_check", expression: "funded_to >= funded_from" })
export class Post {
  @Field(() => ID, { description: "AGS, year, pillar, kind and, from the second post on, number." })
  @Funding
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => PostYear, mapToPk: true, fieldName: "post_year_id", index: true })
  readonly postYearId: string;

  @Field(() => FundingPillar)
  @Funding
  @EnumColumn(FundingPillar)
  readonly pillar: FundingPillar;

  @Field(() => PostKind)
  @Funding
  @EnumColumn(PostKind)
  readonly kind: PostKind;

  @Field(() => Int, { description: "Which of the posts of its kind." })
  @Funding
  @Property({ type: "integer", default: 1 })
  readonly number: number;

  @Field(() => PostStatus, { nullable: true, description: "Null where the source does not say." })
  @Funding
  @EnumColumn(PostStatus, { nullable: true })
  readonly status: PostStatus | null;

  /** The office that the post belongs to; null where the source does not say. */
  @ManyToOne({
    entity: () => Authority,
    mapToPk: true,
    nullable: true,
    deleteRule: "no action",
    fieldName: "authority_id",
  })
  readonly authorityId: string | null;

  @Field(() => Decimal, { nullable: true, description: "Full-time equivalents (VZÄ) that the state funds." })
  @Funding
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2, nullable: true })
  readonly fundedFte: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "Full-time equivalents in the establishment plan (Stellenplan).",
  })
  @Funding
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2, nullable: true })
  readonly plannedFte: string | null;

  /** The year's average as a source states it; where none does, it follows from the months. */
  @Property({ type: new DecimalType("string"), precision: 5, scale: 2, nullable: true, fieldName: "filled_fte_avg" })
  readonly statedFilledFteAvg: string | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Amount per post and year, as the source gives it: for a part-time post the amount of that post.",
  })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly annualRateCents: bigint | null;

  @Field(() => BigIntScalar, { nullable: true, description: "State funding of these posts in the year." })
  @Funding
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly grantCents: bigint | null;

  @Field(() => Month, { nullable: true, description: "First month of the funding; null where it is January." })
  @Funding
  @Property({ type: "text", nullable: true })
  readonly fundedFrom: string | null;

  @Field(() => Month, { nullable: true, description: "Last month of the funding; null where it is December." })
  @Funding
  @Property({ type: "text", nullable: true })
  readonly fundedTo: string | null;

  @Field(() => FallsAway, {
    nullable: true,
    description: "The kw-Vermerk in the establishment plan; null where the source names none.",
  })
  @Funding
  @EnumColumn(FallsAway, { nullable: true })
  readonly fallsAway: FallsAway | null;

  @Version
  readonly version: number = 1;

  constructor(values: Omit<Post, "id" | "suppression" | "fundedMonths" | "version">) {
    const name = [values.postYearId, values.pillar, values.kind];
    this.id = (values.number === 1 ? name : [...name, values.number]).join("-");
    this.postYearId = values.postYearId;
    this.pillar = values.pillar;
    this.kind = values.kind;
    this.number = values.number;
    this.status = values.status;
    this.authorityId = values.authorityId;
    this.fundedFte = values.fundedFte;
    this.plannedFte = values.plannedFte;
    this.statedFilledFteAvg = values.statedFilledFteAvg;
    this.annualRateCents = values.annualRateCents;
    this.grantCents = values.grantCents;
    this.fundedFrom = values.fundedFrom;
    this.fundedTo = values.fundedTo;
    this.fallsAway = values.fallsAway;
  }

  /** For how many months of its year the post is funded. */
  get fundedMonths(): number {
    return Number(this.fundedTo?.slice(5) ?? 12) - Number(this.fundedFrom?.slice(5) ?? 1) + 1;
  }

  @Field(() => Suppression, { description: "Why the grant is missing." })
  @Funding
  get suppression(): Suppression {
    return this.grantCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}

import { EnumColumn } from "@kim-hub/kit/enum-column";
import { BigIntScalar } from "@kim-hub/kit/scalars";
import { BigIntType } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { Cited } from "../source/cited.js";
import { FundingKind } from "./funding-kind.js";
import { FundingLevel } from "./funding-level.js";
import { FundingPillar } from "./funding-pillar.js";

@ObjectType({ description: "What one document says of one pillar's money in one year." })
@Entity()
export class FundingStatement extends Cited {
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @EnumColumn(FundingLevel)
  readonly level: FundingLevel;

  @Property({ type: "integer", index: true })
  readonly year: number;

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

  @Field(() => String, { description: "The document's own words for the amount, e.g. „anwachsend“." })
  @Funding
  @Property({ type: "text" })
  readonly wording: string;

  /** Whether it is the one to show among statements of the same kind. */
  @Property({ type: "boolean" })
  readonly leading: boolean;

  constructor(values: Omit<FundingStatement, "id">) {
    super(values);
    this.id = [values.level, values.year, values.pillar, values.kind, values.sourceId].join("-");
    this.level = values.level;
    this.year = values.year;
    this.pillar = values.pillar;
    this.kind = values.kind;
    this.amountCents = values.amountCents;
    this.wording = values.wording;
    this.leading = values.leading;
  }
}

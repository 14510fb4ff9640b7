import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { Cited } from "../source/cited.js";
import { PillarAspect } from "./pillar-aspect.js";

@ObjectType({ description: "What one document says of a pillar, in its own words." })
@Entity()
export class PillarStatement extends Cited {
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @EnumColumn(FundingPillar)
  readonly pillar: FundingPillar;

  @EnumColumn(PillarAspect)
  readonly aspect: PillarAspect;

  @Field(() => Int, { description: "Its place among the statements of its kind, from 1." })
  @Public
  @Property({ type: "integer" })
  readonly number: number;

  @Field(() => String)
  @Public
  @Property({ type: "text" })
  readonly text: string;

  /** The instrument or apportionment key that the words name; null for other aspects. */
  @Property({ type: "text", nullable: true })
  readonly code: string | null;

  constructor(values: Omit<PillarStatement, "id">) {
    super(values);
    this.id = [values.pillar, values.aspect, values.number].join("-");
    this.pillar = values.pillar;
    this.aspect = values.aspect;
    this.number = values.number;
    this.text = values.text;
    this.code = values.code;
  }
}

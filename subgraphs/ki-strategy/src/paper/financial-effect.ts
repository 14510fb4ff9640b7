import { EnumColumn } from "@kim-hub/kit/enum-column";
import { BigIntScalar } from "@kim-hub/kit/scalars";
import { BigIntType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Council } from "../data-classes.js";
import { CitedRecord } from "../source/cited-record.js";
import { CouncilPaper } from "./council-paper.js";
import { EffectKind } from "./effect-kind.js";

@ObjectType({ description: "What a paper says of its effect on the budget (Finanzielle Auswirkungen)." })
@Entity()
export class FinancialEffect extends CitedRecord {
  @Field(() => ID)
  @Council
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @ManyToOne({ entity: () => CouncilPaper, mapToPk: true, fieldName: "paper_id", index: true })
  readonly paperId: string;

  @Field(() => EffectKind)
  @Council
  @EnumColumn(EffectKind)
  readonly kind: EffectKind;

  @Field(() => Boolean, { nullable: true, description: "The box JA or NEIN; null where the paper ticks neither." })
  @Council
  @Property({ type: "boolean", nullable: true })
  readonly hasEffect: boolean | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      "Ergebnis: receipts less payments, below zero where it burdens the budget; null where the paper gives none.",
  })
  @Council
  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly resultCents: bigint | null;

  @Field(() => Boolean, { nullable: true, description: "Deckung ist gegeben; null where the paper does not say." })
  @Council
  @Property({ type: "boolean", nullable: true })
  readonly isCovered: boolean | null;

  constructor(values: Omit<FinancialEffect, "id" | "version">) {
    super(values);
    this.id = `${values.paperId}-${values.kind}`;
    this.paperId = values.paperId;
    this.kind = values.kind;
    this.hasEffect = values.hasEffect;
    this.resultCents = values.resultCents;
    this.isCovered = values.isCovered;
  }
}

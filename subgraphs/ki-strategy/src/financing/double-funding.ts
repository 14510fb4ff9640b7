import { BigIntScalar, LocalDate } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { BigIntType } from "@mikro-orm/core";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingInstrument } from "../money/funding-instrument.js";
import { overlapOf } from "./overlap.js";

const OWN_MONEY = "Eigenanteil: eigenes Geld der Gebietskörperschaft ist keine zweite Förderung.";

/** Found in the database: each two financings of one post or measure whose times meet; what has no date has no end. */
@ObjectType({
  description:
    "Two financings of one post or one measure at the same time (mögliche Doppelförderung, § 9 Abs. 4 TIntG): a finding, with the words why it is none where somebody gave them.",
})
@Entity({
  expression: `select a.id || ' ' || b.id as id, a.territory_ags, coalesce(a.post_id, a.measure_id) as object_id,
      a.id as id_a, b.id as id_b, a.financier as source_a, b.financier as source_b,
      a.instrument as instrument_a, b.instrument as instrument_b, a.amount_cents as cents_a, b.amount_cents as cents_b,
      a.valid_from as from_a, b.valid_from as from_b, a.valid_to as to_a, b.valid_to as to_b,
      greatest(a.valid_from, b.valid_from) as overlap_from, least(a.valid_to, b.valid_to) as overlap_to,
      nullif(concat_ws(' ', a.explanation, case when b.explanation <> a.explanation or a.explanation is null
        then b.explanation end), '') as explanation
    from financing a join financing b on a.id < b.id and (a.post_id = b.post_id or a.measure_id = b.measure_id)
      and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')`,
})
export class DoubleFunding {
  @Field(() => ID, { description: "Of both financings." })
  @Funding
  @Property({ type: "text" })
  readonly id!: string;

  @Property({ type: "text" })
  readonly territoryAgs!: string;

  @Field(() => ID, { description: "The post or the measure." })
  @Funding
  @Property({ type: "text" })
  readonly objectId!: string;

  @Property({ type: "text" })
  readonly idA!: string;

  @Property({ type: "text" })
  readonly idB!: string;

  @Field(() => String, { description: "Who pays the one (Mittelgeber)." })
  @Funding
  @Property({ type: "text" })
  readonly sourceA!: string;

  @Field(() => String, { description: "Who pays the other (Mittelgeber)." })
  @Funding
  @Property({ type: "text" })
  readonly sourceB!: string;

  @Property({ type: "text" })
  readonly instrumentA!: FundingInstrument;

  @Property({ type: "text" })
  readonly instrumentB!: FundingInstrument;

  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly centsA!: bigint | null;

  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly centsB!: bigint | null;

  @Property({ type: "date", nullable: true })
  readonly fromA!: string | null;

  @Property({ type: "date", nullable: true })
  readonly fromB!: string | null;

  @Property({ type: "date", nullable: true })
  readonly toA!: string | null;

  @Property({ type: "date", nullable: true })
  readonly toB!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "First day of both; null where neither has a beginning." })
  @Funding
  @Property({ type: "date", nullable: true })
  readonly overlapFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Last day of both; null where neither has an end." })
  @Funding
  @Property({ type: "date", nullable: true })
  readonly overlapTo!: string | null;

  @Property({ type: "text", nullable: true })
  readonly explanation!: string | null;

  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      "What may be paid twice: the lesser of both amounts for the days of the overlap, half-up to the cent; null where an amount or a day is not known.",
  })
  @Funding
  get overlapCents(): bigint | null {
    return overlapOf(
      { from: this.fromA, to: this.toA, cents: this.centsA },
      { from: this.fromB, to: this.toB, cents: this.centsB },
    );
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The words why it is no double funding (Begründung), as recorded, or because one of both is the territory's own money; null where nobody explained it.",
  })
  @Funding
  get explained(): string | null {
    const isOwn = [this.instrumentA, this.instrumentB].includes(FundingInstrument.OWN_CONTRIBUTION);

    return this.explanation ?? (isOwn ? OWN_MONEY : null);
  }

  @Field(() => Suppression, { description: "Why the amount is missing." })
  @Funding
  get suppression(): Suppression {
    return this.overlapCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}

import { BigIntScalar, Decimal } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Employment } from "../data-classes.js";
import { isBeyondTolerance, percentOf } from "./deviation.js";

interface Amounts {
  readonly plannedCents: bigint | null;
  readonly actualCents: bigint | null;
}

/** A planned amount beside the actual one. */
@ObjectType()
export abstract class Compared implements Amounts {
  @Field(() => BigIntScalar, { nullable: true, description: "As planned (Soll); null where no document says." })
  @Employment
  readonly plannedCents: bigint | null;

  @Field(() => BigIntScalar, { nullable: true, description: "As booked (Ist); null where nothing is booked." })
  @Employment
  readonly actualCents: bigint | null;

  constructor({ plannedCents, actualCents }: Amounts) {
    this.plannedCents = plannedCents;
    this.actualCents = actualCents;
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Actual less planned (Abweichung)." })
  @Employment
  get deviationCents(): bigint | null {
    return this.#apply(({ planned, actual }) => actual - planned);
  }

  @Field(() => Decimal, {
    nullable: true,
    description: "The deviation in percent of the plan; null also where 0 was planned.",
  })
  @Employment
  get deviationPct(): string | null {
    return this.#apply(percentOf);
  }

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it deviates by more than 20 percent of the plan; null where that is not known.",
  })
  @Employment
  get beyondTolerance(): boolean | null {
    return this.#apply(isBeyondTolerance);
  }

  @Field(() => Suppression, { description: "Why the deviation is missing." })
  @Employment
  get suppression(): Suppression {
    return this.deviationCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }

  #apply<T>(compute: (amounts: { readonly planned: bigint; readonly actual: bigint }) => T): T | null {
    const { plannedCents: planned, actualCents: actual } = this;

    return planned === null || actual === null ? null : compute({ planned, actual });
  }
}

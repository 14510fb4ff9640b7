import type { Count } from "@kim-hub/kit/count";
import { Decimal } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

@ObjectType({
  description: "Decisions for each filled full-time equivalent (Entscheidungen je besetzter Vollzeitstelle).",
})
export class DecisionsPerFte {
  @Field(() => Decimal, { nullable: true })
  @Aggregate
  readonly perFte: string | null;

  @Field(() => Suppression, { description: "NOT_COLLECTED where the caller named no posts." })
  @Aggregate
  readonly suppression: Suppression;

  constructor({ perFte, suppression }: Readonly<DecisionsPerFte>) {
    this.perFte = perFte;
    this.suppression = suppression;
  }
}

/** Rounded half up to two decimals; the posts are ki-strategy's, so the caller names them. */
export function decisionsPerFte({ value, suppression }: Count, filledFte: string | null): DecisionsPerFte {
  if (filledFte === null) return new DecisionsPerFte({ perFte: null, suppression: Suppression.NOT_COLLECTED });
  const hundredths = Math.round(Number(filledFte) * 100);
  if (hundredths <= 0) return new DecisionsPerFte({ perFte: null, suppression: Suppression.NOT_APPLICABLE });
  if (value === null) return new DecisionsPerFte({ perFte: null, suppression });
  const rounded = Math.floor((20_000 * value + hundredths) / (2 * hundredths));

  return new DecisionsPerFte({ perFte: (rounded / 100).toFixed(2), suppression: Suppression.NONE });
}

import { Directive, Field, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";
import { Decimal } from "../schema/scalars.js";
import { Count } from "./count.js";
import type { DisclosureControl } from "./disclosure-control.js";
import { Suppression } from "./suppression.js";

@Directive("@shareable")
@ObjectType({ description: "How large a share of a base is, or why that is not said (Quote)." })
export class Ratio {
  @Field(() => Decimal, {
    nullable: true,
    description: "Per cent, rounded half up to one decimal, e.g. 12.50 for 12.5.",
  })
  @PublicValue
  readonly percent: string | null;

  @Field(() => Count, { description: "Of how many (Grundgesamtheit)." })
  @PublicValue
  readonly base: Count;

  @Field(() => Suppression)
  @PublicValue
  readonly suppression: Suppression;

  constructor({ percent, base, suppression }: Readonly<Ratio>) {
    this.percent = percent;
    this.base = base;
    this.suppression = suppression;
  }
}

/**
 * The share of `part` in `base`; withheld where the part, the base or the rest is too small. Where the part is published
 * beside it, `DisclosureControl.protect` decides on part and base, with the rest as a part of its own.
 */
export function ratioOf({ part, base }: { part: number; base: number }, control: DisclosureControl): Ratio {
  if (part > base) throw new Error("A part cannot be more than its base.");
  const disclosedBase = control.disclose(base);
  const suppression = control.withholds(part)
    ? Suppression.PRIMARY
    : control.withholds(base - part)
      ? Suppression.SECONDARY
      : Suppression.NONE;
  const percent = suppression === Suppression.NONE ? percentOf(part, base) : null;

  return new Ratio({ percent, base: disclosedBase, suppression });
}

/** In whole numbers, so that half is rounded up everywhere. */
function percentOf(part: number, base: number): string {
  const tenths = Math.floor((2000 * part + base) / (2 * base));

  return `${Math.floor(tenths / 10)}.${tenths % 10}0`;
}

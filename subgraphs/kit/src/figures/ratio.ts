import { Directive, Field, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";
import { Decimal } from "../schema/scalars.js";
import { Count } from "./count.js";
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

/** The share of counts that stand beside it and were protected with it: withheld where one of them is, and none of nobody. */
export function ratioOf(parts: readonly Count[], base: Count): Ratio {
  const [withheld] = [base, ...parts].filter(({ suppression }) => suppression !== Suppression.NONE);
  const part = parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const suppression = withheld?.suppression ?? (base.value ? Suppression.NONE : Suppression.NOT_APPLICABLE);
  const percent = suppression === Suppression.NONE ? percentOf(part, base.value ?? 0) : null;

  return new Ratio({ percent, base, suppression });
}

/** In whole numbers, so that half is rounded up everywhere. */
function percentOf(part: number, base: number): string {
  const tenths = Math.floor((2000 * part + base) / (2 * base));

  return `${Math.floor(tenths / 10)}.${tenths % 10}0`;
}

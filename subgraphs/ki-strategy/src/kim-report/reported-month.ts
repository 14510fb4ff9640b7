import { Decimal, Month } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, ObjectType } from "type-graphql";
import { Funding } from "../data-classes.js";

@ObjectType({ description: "How far a post was filled in one month of the quarter (Stellenbesetzung)." })
export class ReportedMonth {
  @Field(() => Month)
  @Funding
  readonly month: string;

  @Field(() => Decimal, { nullable: true, description: "Full-time equivalents filled (besetzte VZÄ)." })
  @Funding
  readonly filledFte: string | null;

  @Field(() => Suppression, {
    description:
      "Why the month is not counted: it stays back with all months of a lone post, or nobody has recorded it.",
  })
  @Funding
  readonly suppression: Suppression;

  constructor({ month, filledFte, suppression }: ReportedMonth) {
    this.month = month;
    this.filledFte = filledFte;
    this.suppression = suppression;
  }
}

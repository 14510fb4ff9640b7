import { Pseudonymous } from "@kim-hub/kit/office-part";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

/** Why nothing is known of some months. */
export enum GapKind {
  WAITING_TIME = "WAITING_TIME",
  NOT_DETERMINED = "NOT_DETERMINED",
}

registerEnumType(GapKind, {
  name: "GapKind",
  description: "Why nothing is known of some months.",
  valuesConfig: {
    WAITING_TIME: { description: "No agency was at work (Wartezeit)." },
    NOT_DETERMINED: { description: "An agency did not answer or is withheld, and the months may be its." },
  },
});

@ObjectType("PathGap", { description: "Two months or more between two segments of a path (Lücke)." })
export class Gap {
  @Field(() => Int, { description: "Order of the segment after whose end the gap begins." })
  @Pseudonymous
  readonly afterOrder!: number;

  @Field(() => Int)
  @Pseudonymous
  readonly months!: number;

  @Field(() => GapKind)
  @Pseudonymous
  readonly kind!: GapKind;
}

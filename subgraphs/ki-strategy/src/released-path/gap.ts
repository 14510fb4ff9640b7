import { Pseudonymous } from "@kim-hub/kit/office-part";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

/** The kind of a gap; none says what any agency did: one that is silently absent may have been at work. */
export enum GapKind {
  BETWEEN_AGENCIES = "BETWEEN_AGENCIES",
  NOT_DETERMINED = "NOT_DETERMINED",
}

registerEnumType(GapKind, {
  name: "GapKind",
  description: "What a gap may hold; no kind says what any agency did in it.",
  valuesConfig: {
    BETWEEN_AGENCIES: { description: "Zeit zwischen zwei Stellen." },
    NOT_DETERMINED: {
      description: "Nicht bestimmbar.\nAn agency did not answer or is withheld, and the quarters may be its.",
    },
  },
});

@ObjectType("PathGap", {
  description:
    "Whole quarters between the end of one agency's segments and the beginning of another's (Lücke); a third agency's may last through them.",
})
export class Gap {
  @Field(() => Int, { description: "Order of the segment after whose end the gap begins." })
  @Pseudonymous
  readonly afterOrder!: number;

  @Field(() => Int, { description: "Calendar quarters that lie wholly between the two, at least 1." })
  @Pseudonymous
  readonly quarters!: number;

  @Field(() => GapKind)
  @Pseudonymous
  readonly kind!: GapKind;
}

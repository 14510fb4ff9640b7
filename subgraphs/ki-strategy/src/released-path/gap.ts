import { Pseudonymous } from "@kim-hub/kit/office-part";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

/** The kind of a gap; none says what any agency did: one that is silently absent may have been at work. */
export enum GapKind {
  NOTHING_RELEASED = "NOTHING_RELEASED",
  STATED_WAIT = "STATED_WAIT",
}

registerEnumType(GapKind, {
  name: "GapKind",
  description:
    "What is released of a gap; no kind says what any agency did in it, and none whether an agency is withheld or did not answer.",
  valuesConfig: {
    NOTHING_RELEASED: { description: "Nichts freigegeben." },
    STATED_WAIT: {
      description:
        "Wartezeit auf einen Termin.\nThe whole gap lies between the quarter in which the person asked the agency that follows and that of the appointment which it gave, both counted.",
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

import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { DatedAnswer } from "@kim-hub/kit/dated-answer";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

@ObjectType({ description: "In how many cases one kind of service was lacking in one field of need." })
export class ServiceGapCount {
  @Field(() => ServiceGapType)
  @Aggregate
  readonly type!: ServiceGapType;

  @Field(() => FieldOfNeed)
  @Aggregate
  readonly field!: FieldOfNeed;

  @Field(() => CasesAndPersons)
  @Aggregate
  readonly met!: CasesAndPersons;
}

@ObjectType({
  description:
    "Which lacks of services cases met in a period (Versorgungslücken aus Fällen), by kind and field of need: nothing of a case but that it counts.",
})
export class ServiceGapCounts extends DatedAnswer {
  @Field(() => [ServiceGapCount], {
    description:
      "A kind and field that too few cases met is left out, like one that none met: 5 cases and people at least, 10 where it concerns health, debts or family.",
  })
  @Aggregate
  readonly gaps: readonly ServiceGapCount[];

  constructor([asOf, today]: readonly [asOf: string, today: string], gaps: readonly ServiceGapCount[]) {
    super(asOf, today);
    this.gaps = gaps;
  }
}

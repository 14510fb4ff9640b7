import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { ServiceGapKind } from "./service-gap-kind.js";

/** Types by fields. */
const MOST_KINDS = 77;

@ObjectType({
  description: "In how many cases one kind of service gap was noticed (Zeile der Versorgungslücken aus Fällen).",
})
export class ServiceGapCount {
  @Field(() => ServiceGapKind)
  @Aggregate
  readonly kind!: ServiceGapKind;

  @Field(() => CasesAndPersons)
  @Aggregate
  readonly met!: CasesAndPersons;
}

@ObjectType({
  description:
    "Which service gaps cases met in a year up to the end of a quarter (Versorgungslücken aus Fällen), by type and field of need: nothing of a case but that it counts.",
})
export class ServiceGapCounts extends DatedAnswer {
  @Field(() => [ServiceGapCount], {
    description:
      "By type and field. One that too few cases met is left out, like one that none met and one by which such could be computed: 5 cases and people at least, 10 where it concerns health, debts or family.",
  })
  @assumedSize(MOST_KINDS)
  @Aggregate
  readonly gaps: readonly ServiceGapCount[];

  constructor(dataDay: DataDay, gaps: readonly ServiceGapCount[]) {
    super(dataDay);
    this.gaps = gaps;
  }
}

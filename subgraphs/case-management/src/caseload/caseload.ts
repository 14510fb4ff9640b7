import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

@ObjectType({ description: "The caller's cases in one stage." })
export class CaseloadStage {
  @Field(() => CaseStageCode)
  @Aggregate
  readonly stage!: CaseStageCode;

  @Field(() => CasesAndPersons)
  @Aggregate
  readonly running!: CasesAndPersons;
}

@ObjectType({
  description:
    "How many cases the caller has on a day (Fallbelastung), with those that the caller stands in for today: under disclosure control like every count of clients.",
})
export class Caseload {
  @Field(() => LocalDate)
  @Aggregate
  readonly on!: string;

  @Field(() => CasesAndPersons, { description: "Opened by that day and not closed by it, paused ones too." })
  @Aggregate
  readonly running!: CasesAndPersons;

  @Field(() => [CaseloadStage], { description: "Always the seven stages, in their binding order." })
  @assumedSize(7)
  @Aggregate
  readonly stages!: readonly CaseloadStage[];
}

import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { Durations } from "@kim-hub/kit/durations";
import { frozenCount, frozenDurations } from "@kim-hub/kit/find-frozen";
import type { FrozenFigure } from "@kim-hub/kit/frozen-figure";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { nameOf } from "./funnel-sql.js";

@ObjectType({ description: "What became of the cases in one stage (Zeile des Fallverlaufs)." })
export class CaseFunnelStage {
  @Field(() => CaseStageCode)
  @Aggregate
  readonly stage!: CaseStageCode;

  @Field(() => CasesAndPersons, {
    description:
      "Entered in the binding order, or again: never more than completed the stage before and entered this one again.",
  })
  @Aggregate
  readonly entered!: CasesAndPersons;

  @Field(() => CasesAndPersons, {
    description: "First entered by a jump, for a stated reason; not among `entered`.",
  })
  @Aggregate
  readonly jumpedInto!: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Entered again after it had ended (Wiedereintritt); among `entered`." })
  @Aggregate
  readonly reEntries!: CasesAndPersons;

  @Field(() => CasesAndPersons, {
    description: "Ended before the case did, or with its goals reached.",
  })
  @Aggregate
  readonly completed!: CasesAndPersons;

  @Field(() => CasesAndPersons, {
    description: "The case was closed as CLOSED_WITHDRAWN or CLOSED_NO_CONTACT while the stage lasted (Abbruch).",
  })
  @Aggregate
  readonly dropped!: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "In the stage at the end of the period." })
  @Aggregate
  readonly openAtEnd!: CasesAndPersons;

  @Field(() => Durations, { description: "How long the stage lasted where it was completed, each time it was." })
  @Aggregate
  readonly medianDays!: Durations;
}

@ObjectType({
  description:
    "What became, by the end of a period, of the cases that were opened in it (Fallverlauf): always the seven stages in their binding order.",
})
export class CaseFunnel extends DatedAnswer {
  @Field(() => CasesAndPersons, { description: "Opened in the period." })
  @Aggregate
  readonly opened: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Of these, not closed at the end of the period." })
  @Aggregate
  readonly openAtEnd: CasesAndPersons;

  @Field(() => [CaseFunnelStage])
  @assumedSize(7)
  @Aggregate
  readonly stages: readonly CaseFunnelStage[];

  constructor(dataDay: DataDay, answer: FrozenFigure | null) {
    super(dataDay);
    this.opened = frozenCount(answer, "opened");
    this.openAtEnd = frozenCount(answer, "openAtEnd");
    this.stages = Object.values(CaseStageCode).map((stage) => {
      const of = (measure: string) => frozenCount(answer, nameOf(stage, measure));

      return {
        stage,
        entered: of("entered"),
        jumpedInto: of("jumpedInto"),
        reEntries: of("reEntries"),
        completed: of("completed"),
        dropped: of("dropped"),
        openAtEnd: of("openAtEnd"),
        medianDays: frozenDurations(answer, nameOf(stage, "completed")),
      };
    });
  }
}

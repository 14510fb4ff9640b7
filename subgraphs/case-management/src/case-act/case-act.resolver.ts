import { localDate } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { withLabels } from "@kim-hub/kit/code-label";
import type { Context } from "@kim-hub/kit/context";
import { BadInputError } from "@kim-hub/kit/errors";
import { LocalDate } from "@kim-hub/kit/scalars";
import { changeRow } from "@kim-hub/records/change-row";
import { describeAct } from "@kim-hub/records/describe-act";
import { SeenRow } from "@kim-hub/records/seen-row";
import { Arg, Args, Ctx, Mutation, Resolver } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { CaseState } from "../case-file/case-state.js";
import { Case } from "../data-classes.js";
import { WRITERS } from "../writers.js";
import { isClosed, paused, resumed } from "./case-act.js";
import { closeCase } from "./close-case.js";
import { enterStage } from "./enter-stage.js";
import { CASE_RECORDING } from "./recording-of-cases.js";

@Resolver()
export class CaseActResolver {
  @Mutation(() => CaseManagementCase, {
    description: describeAct({ does: "Pauses an open case (Ruhen).", writers: WRITERS, conflict: "it is not open" }),
  })
  @Case
  pauseCase(@Args() seen: SeenRow, @Ctx() context: Context): Promise<CaseManagementCase> {
    return changeRow({ ...CASE_RECORDING, context }, { ...seen, change: paused });
  }

  @Mutation(() => CaseManagementCase, {
    description: describeAct({
      does: "Takes a paused case up again (Wiederaufnahme).",
      writers: WRITERS,
      conflict: "it is not paused",
    }),
  })
  @Case
  resumeCase(@Args() seen: SeenRow, @Ctx() context: Context): Promise<CaseManagementCase> {
    return changeRow({ ...CASE_RECORDING, context }, { ...seen, change: resumed });
  }

  @Mutation(() => CaseManagementCase, {
    description: describeAct({
      does: "Ends the stage that a case is in and begins the next on the same day (Phasenwechsel), the evaluation too. A stage out of the binding order needs a reason.",
      writers: WRITERS,
      conflict: "the case is closed",
    }),
  })
  @Case
  enterStage(
    @Args() seen: SeenRow,
    @Arg("stage", () => CaseStageCode) stage: CaseStageCode,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Arg("jumpReason", () => String, { nullable: true, description: "Why it is not the next in order." })
    jumpReason: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<CaseManagementCase> {
    const day = on ?? localDate();

    return enterStage(context, { ...seen, stage, on: day, jumpReason: jumpReason ?? null });
  }

  @Mutation(() => CaseManagementCase, {
    description: describeAct({
      does: "Closes a case for a reason (Beendigung), and with it the stage that it is in: closed as CLOSED_WITHDRAWN or CLOSED_NO_CONTACT the client has dropped out of that stage. CLOSED_GOAL_REACHED needs the stage EVALUATION.",
      writers: WRITERS,
      conflict: "it is closed already",
    }),
  })
  @Case
  closeCase(
    @Args() seen: SeenRow,
    @Arg("reason", () => CaseState, { description: "One of the closed states." }) reason: CaseState,
    @Arg("on", () => LocalDate, { nullable: true, description: "The last day; today where it is left out." })
    on: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<CaseManagementCase> {
    if (!isClosed(reason))
      throw new BadInputError(
        `The value of reason must be one of ${withLabels(CaseState, Object.values(CaseState).filter(isClosed))}.`,
      );

    return closeCase(context, { ...seen, reason, on: on ?? localDate() });
  }
}

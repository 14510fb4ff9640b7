import { localDate } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { withLabels } from "@kim-hub/kit/code-label";
import type { Context } from "@kim-hub/kit/context";
import { BadInputError } from "@kim-hub/kit/errors";
import { LocalDate } from "@kim-hub/kit/scalars";
import { changeRow } from "@kim-hub/records/change-row";
import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { CaseState } from "../case-file/case-state.js";
import { Case } from "../data-classes.js";
import { isClosed, paused, resumed } from "./case-act.js";
import { closeCase } from "./close-case.js";
import { enterStage } from "./enter-stage.js";
import { CASE_RECORDING } from "./recording-of-cases.js";

const VERSION = "The version that the change is made to.";

@Resolver()
export class CaseActResolver {
  @Mutation(() => CaseManagementCase, { description: "Pauses an open case (Ruhen). CONFLICT where it is not open." })
  @Case
  pauseCase(
    @Arg("id", () => ID) id: string,
    @Arg("expectedVersion", () => Int, { description: VERSION }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<CaseManagementCase> {
    return changeRow({ ...CASE_RECORDING, context }, { id, expectedVersion, change: paused });
  }

  @Mutation(() => CaseManagementCase, {
    description: "Takes a paused case up again (Wiederaufnahme). CONFLICT where it is not paused.",
  })
  @Case
  resumeCase(
    @Arg("id", () => ID) id: string,
    @Arg("expectedVersion", () => Int, { description: VERSION }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<CaseManagementCase> {
    return changeRow({ ...CASE_RECORDING, context }, { id, expectedVersion, change: resumed });
  }

  @Mutation(() => CaseManagementCase, {
    description:
      "Ends the stage that a case is in and begins the next on the same day (Phasenwechsel), the evaluation too. A stage out of the binding order needs a reason. CONFLICT where the case is closed.",
  })
  @Case
  enterStage(
    @Arg("id", () => ID, { description: "Of the case." }) id: string,
    @Arg("expectedVersion", () => Int, { description: "The version of the case that the caller has seen." })
    expectedVersion: number,
    @Arg("stage", () => CaseStageCode) stage: CaseStageCode,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Arg("jumpReason", () => String, { nullable: true, description: "Why it is not the next in order." })
    jumpReason: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<CaseManagementCase> {
    const day = on ?? localDate();

    return enterStage(context, { id, expectedVersion, stage, on: day, jumpReason: jumpReason ?? null });
  }

  @Mutation(() => CaseManagementCase, {
    description:
      "Closes a case for a reason (Beendigung), and with it the stage that it is in: closed as CLOSED_WITHDRAWN or CLOSED_NO_CONTACT the client has dropped out of that stage. CLOSED_GOAL_REACHED needs the stage EVALUATION. CONFLICT where it is closed already.",
  })
  @Case
  closeCase(
    @Arg("id", () => ID) id: string,
    @Arg("expectedVersion", () => Int, { description: VERSION }) expectedVersion: number,
    @Arg("reason", () => CaseState, { description: "One of the closed states." }) reason: CaseState,
    @Arg("on", () => LocalDate, { nullable: true, description: "The last day; today where it is left out." })
    on: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<CaseManagementCase> {
    if (!isClosed(reason))
      throw new BadInputError(
        `The value of reason must be one of ${withLabels(CaseState, Object.values(CaseState).filter(isClosed))}.`,
      );

    return closeCase(context, { id, expectedVersion, reason, on: on ?? localDate() });
  }
}

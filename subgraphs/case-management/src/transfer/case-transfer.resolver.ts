import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { refuseOffer } from "@kim-hub/records/answer-offer";
import { listOffers, MOST_OFFERS } from "@kim-hub/records/list-offers";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { Case } from "../data-classes.js";
import { acceptTransfer } from "./accept-transfer.js";
import { CaseTransfer } from "./case-transfer.js";
import { CASE_TRANSFERS } from "./case-transfer.table.js";

const VERSION = "The version that the answer is given to.";

@Resolver(() => CaseTransfer)
export class CaseTransferResolver {
  @Query(() => [CaseTransfer], {
    nullable: true,
    description: "The cases that other providers offer to the own one, the oldest offer first (angebotene Fälle).",
  })
  @assumedSize(MOST_OFFERS)
  @Case
  offeredCaseTransfers(@Ctx() context: Context): Promise<readonly CaseTransfer[]> {
    return listOffers(CASE_TRANSFERS, context);
  }

  @Mutation(() => CaseManagementCase, {
    description:
      "Takes an offered case over as one of the caller's: with the client, the further people, assessments, goals and support plan. From then on the old provider reads nothing of it. CONFLICT where the offer waits for no answer any more, or the file reference is taken.",
  })
  @Case
  acceptCaseTransfer(
    @Arg("id", () => ID) id: string,
    @Arg("expectedVersion", () => Int, { description: VERSION }) expectedVersion: number,
    @Arg("fileReference", () => String, { description: "Of the new case (Aktenzeichen)." }) fileReference: string,
    @Ctx() context: Context,
  ): Promise<CaseManagementCase> {
    return acceptTransfer(context, { id, expectedVersion, fileReference });
  }

  @Mutation(() => CaseTransfer, {
    description: "Does not take an offered case over. CONFLICT where the offer waits for no answer any more.",
  })
  @Case
  rejectCaseTransfer(
    @Arg("id", () => ID) id: string,
    @Arg("expectedVersion", () => Int, { description: VERSION }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<CaseTransfer> {
    return refuseOffer({ table: CASE_TRANSFERS, context }, { id, expectedVersion, side: "toAuthority" });
  }

  @Mutation(() => CaseTransfer, {
    description: "Takes the offer of an own case back. CONFLICT where it waits for no answer any more.",
  })
  @Case
  revokeCaseTransfer(
    @Arg("id", () => ID) id: string,
    @Arg("expectedVersion", () => Int, { description: VERSION }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<CaseTransfer> {
    return refuseOffer({ table: CASE_TRANSFERS, context }, { id, expectedVersion, side: "fromAuthority" });
  }
}

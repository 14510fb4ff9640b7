import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { describeAct } from "@kim-hub/records/describe-act";
import { listOffers, MOST_OFFERS } from "@kim-hub/records/list-offers";
import { SeenRow } from "@kim-hub/records/seen-row";
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { Transferred } from "../data-classes.js";
import { RECEIVERS } from "../writers.js";
import { acceptTransfer } from "./accept-transfer.js";
import { CaseTransfer } from "./case-transfer.js";
import { CASE_TRANSFERS } from "./case-transfer.table.js";

@Resolver(() => CaseTransfer)
export class CaseTransferResolver {
  @Query(() => [CaseTransfer], {
    nullable: true,
    description: "The cases that other providers offer to the own one, the oldest offer first (angebotene Fälle).",
  })
  @assumedSize(MOST_OFFERS)
  @Transferred
  offeredCaseTransfers(@Ctx() context: Context): Promise<readonly CaseTransfer[]> {
    return listOffers(CASE_TRANSFERS, context);
  }

  @Mutation(() => CaseManagementCase, {
    description: describeAct({
      does: "Takes an offered case over as one of the caller's: with the client, the further people, assessments, goals and support plan. From then on the old provider reads nothing of it.",
      writers: RECEIVERS,
      conflict: "the offer waits for no answer any more, the file reference is taken",
    }),
  })
  @Transferred
  acceptCaseTransfer(
    @Args() seen: SeenRow,
    @Arg("fileReference", () => String, { description: "Of the new case (Aktenzeichen)." }) fileReference: string,
    @Ctx() context: Context,
  ): Promise<CaseManagementCase> {
    return acceptTransfer(context, { ...seen, fileReference });
  }
}

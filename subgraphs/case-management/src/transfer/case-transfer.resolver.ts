import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { writeAlone } from "@kim-hub/records/write-alone";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { Case } from "../data-classes.js";
import { acceptTransfer } from "./accept-transfer.js";
import { CaseTransfer } from "./case-transfer.js";
import { answerOffer, lockOfTransfer, requireOffer, type SeenTransfer, type Side } from "./decide-transfer.js";
import { CaseTransferState } from "./transfer-state.js";

const VERSION = "The version that the answer is given to.";

/** More offers than a provider lets lie. */
const MOST_OFFERS = 100;

@Resolver(() => CaseTransfer)
export class CaseTransferResolver {
  @Query(() => [CaseTransfer], {
    nullable: true,
    description: "The cases that other providers offer to the own one, the oldest offer first (angebotene Fälle).",
  })
  @assumedSize(MOST_OFFERS)
  @Case
  async offeredTransfers(@Ctx() { em, viewer, disclose }: Context): Promise<readonly CaseTransfer[]> {
    const offers = await em.find(
      CaseTransfer,
      { toAuthority: viewer.authority ?? "", state: CaseTransferState.REQUESTED },
      { orderBy: { requestedOn: "asc", id: "asc" }, limit: MOST_OFFERS },
    );
    for (const { pseudonym } of offers) disclose(pseudonym);

    return offers;
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
    return refuse(context, { id, expectedVersion, side: "toAuthority" });
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
    return refuse(context, { id, expectedVersion, side: "fromAuthority" });
  }
}

function refuse(context: Context, seen: SeenTransfer & { readonly side: Side }): Promise<CaseTransfer> {
  const state = seen.side === "toAuthority" ? CaseTransferState.REJECTED : CaseTransferState.REVOKED;

  return writeAlone(context.em, lockOfTransfer(seen.id), async (em) =>
    answerOffer(em, context, { stored: await requireOffer(em, context, seen), state }),
  );
}

import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ags } from "@kim-hub/kit/scalars";
import { describeAct } from "@kim-hub/records/describe-act";
import { listOffers, MOST_OFFERS } from "@kim-hub/records/list-offers";
import { SeenRow } from "@kim-hub/records/seen-row";
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { RECEIVERS } from "../writers.js";
import { acceptTransfer } from "./accept-transfer.js";
import { ProcedureTransfer } from "./procedure-transfer.js";
import { PROCEDURE_TRANSFERS } from "./procedure-transfer.table.js";

@Resolver(() => ProcedureTransfer)
export class ProcedureTransferResolver {
  @Query(() => [ProcedureTransfer], {
    nullable: true,
    description:
      "The procedures that other offices offer to the own one, the oldest offer first (angebotene Verfahren).",
  })
  @assumedSize(MOST_OFFERS)
  @Status
  offeredProcedureTransfers(@Ctx() context: Context): Promise<readonly ProcedureTransfer[]> {
    return listOffers(PROCEDURE_TRANSFERS, context);
  }

  @Mutation(() => NaturalisationProcedure, {
    description: describeAct({
      does: "Takes an offered procedure over as one of the own office's, with its stages, documents and what was found of its requirements. From then on the old office reads nothing of it. The person has a pseudonym of the own office's: a link in the trust centre and what was released by it do not follow.",
      writers: RECEIVERS,
      conflict: "the offer waits for no answer any more, the procedure has ended, the file reference is taken",
    }),
  })
  @Status
  acceptProcedureTransfer(
    @Args() seen: SeenRow,
    @Arg("fileReference", () => String, { description: "Of the procedure at the own office (Aktenzeichen)." })
    fileReference: string,
    @Ctx() context: Context,
    @Arg("municipality", () => Ags, {
      nullable: true,
      description:
        "Where the person lives now, by its AGS of eight digits; as the old office says where it is left out.",
    })
    municipality?: string | null,
  ): Promise<NaturalisationProcedure> {
    return acceptTransfer(context, { ...seen, fileReference, municipality: municipality ?? null });
  }
}

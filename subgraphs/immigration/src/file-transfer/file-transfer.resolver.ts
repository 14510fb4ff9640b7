import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ags } from "@kim-hub/kit/scalars";
import { describeAct } from "@kim-hub/records/describe-act";
import { listOffers, MOST_OFFERS } from "@kim-hub/records/list-offers";
import { SeenRow } from "@kim-hub/records/seen-row";
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { Transferred } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { RECEIVERS } from "../writers.js";
import { acceptTransfer } from "./accept-transfer.js";
import { FileTransfer } from "./file-transfer.js";
import { FILE_TRANSFERS } from "./file-transfer.table.js";

@Resolver(() => FileTransfer)
export class FileTransferResolver {
  @Query(() => [FileTransfer], {
    nullable: true,
    description: "The files that other offices offer to the own one, the oldest offer first (angebotene Akten).",
  })
  @assumedSize(MOST_OFFERS)
  @Transferred
  offeredFileTransfers(@Ctx() context: Context): Promise<readonly FileTransfer[]> {
    return listOffers(FILE_TRANSFERS, context);
  }

  @Mutation(() => ImmigrationFile, {
    description: describeAct({
      does: "Takes an offered file over as one of the own office's, with all its rows. From then on the old office reads nothing of it. The person has a pseudonym of the own office's: a link in the trust centre and what was released by it do not follow.",
      writers: RECEIVERS,
      conflict: "the offer waits for no answer any more, the file reference is taken",
    }),
  })
  @Transferred
  acceptFileTransfer(
    @Args() seen: SeenRow,
    @Arg("fileReference", () => String, { description: "Of the new file (Aktenzeichen)." }) fileReference: string,
    @Ctx() context: Context,
    @Arg("municipality", () => Ags, {
      nullable: true,
      description: "Where the person lives now, by its AGS of eight digits; as the old file says where it is left out.",
    })
    municipality?: string | null,
  ): Promise<ImmigrationFile> {
    return acceptTransfer(context, { ...seen, fileReference, municipality: municipality ?? null });
  }
}

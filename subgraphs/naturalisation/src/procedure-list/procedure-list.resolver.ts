import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { Paged } from "@kim-hub/kit/list-size";
import type { Page } from "@kim-hub/kit/page";
import { pageOfFiles } from "@kim-hub/kit/page-of-files";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { createConnection } from "../paging/connection.js";
import { ProcedureListArguments } from "./procedure-list-arguments.js";

export const ProcedureConnection = createConnection(NaturalisationProcedure);

const OWN = "of the caller's own naturalisation office, for naturalisation procedures";

@Resolver()
export class ProcedureListResolver {
  @Query(() => ProcedureConnection, {
    nullable: true,
    description: `The procedures ${OWN}, by file reference; those that every argument given describes.`,
  })
  @Paged
  @Status
  procedures(@Args() wanted: ProcedureListArguments, @Ctx() context: Context): Promise<Page<NaturalisationProcedure>> {
    return pageOfFiles(context, {
      type: NaturalisationProcedure,
      where: { $and: [...wanted.filters] },
      orderBy: { fileReference: "asc", id: "asc" },
      page: wanted,
    });
  }

  @Query(() => NaturalisationProcedure, {
    nullable: true,
    description: `The procedure of this file reference ${OWN}. Unknown and foreign: null with NOT_FOUND.`,
  })
  @Status
  async procedureByReference(
    @Arg("reference", () => String, { description: "The file reference (Aktenzeichen)." }) reference: string,
    @Ctx() { em, disclose }: Context,
  ): Promise<NaturalisationProcedure> {
    const procedure = await em.findOne(NaturalisationProcedure, { fileReference: reference.normalize("NFC") });
    if (!procedure) throw new NotFoundError("There is no NaturalisationProcedure of this reference.");
    disclose(procedure.pseudonym);

    return procedure;
  }
}

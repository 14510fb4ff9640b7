import type { Context } from "@kim-hub/kit/context";
import { Paged } from "@kim-hub/kit/list-size";
import type { Page } from "@kim-hub/kit/page";
import { pageOfFiles } from "@kim-hub/kit/page-of-files";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { createConnection } from "../paging/connection.js";
import { ProcedureListArguments } from "./procedure-list-arguments.js";

export const ProcedureConnection = createConnection(NaturalisationProcedure);

@Resolver()
export class ProcedureListResolver {
  @Query(() => ProcedureConnection, {
    nullable: true,
    description:
      "The procedures of the caller's own naturalisation office, for naturalisation procedures, by file reference; those that every argument given describes.",
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
}

import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { pageOfFiles } from "@kim-hub/kit/page-of-files";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ProcedureListArguments } from "./procedure-list-arguments.js";

export const ProcedureConnection = createConnection(NaturalisationProcedure, Status);

@Resolver()
export class ProcedureListResolver {
  @Query(() => ProcedureConnection, {
    nullable: true,
    description:
      "The procedures of the caller's own naturalisation office, for naturalisation procedures, by file reference; those that every argument given describes.",
  })
  @Status
  procedures(@Args() wanted: ProcedureListArguments, @Ctx() context: Context): Promise<Page<NaturalisationProcedure>> {
    return pageOfFiles(context, {
      type: NaturalisationProcedure,
      where: { $and: [...wanted.filters] },
      orderBy: { fileReference: "asc" },
      page: wanted,
    });
  }
}

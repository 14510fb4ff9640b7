import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOfFiles } from "@kim-hub/kit/page-of-files";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ProcedureConnection } from "./procedure-list.resolver.js";
import { WorkKind, workOn } from "./work-kind.js";

@Resolver()
export class WorklistResolver {
  @Query(() => ProcedureConnection, {
    nullable: true,
    description:
      "What is due on a day in the procedures of the caller's own naturalisation office (Wiedervorlagen), one kind at a time, the oldest application first; for naturalisation procedures.",
  })
  @Status
  naturalisationWorklist(
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Arg("kind", () => WorkKind) kind: WorkKind,
    @Args() page: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<NaturalisationProcedure>> {
    return pageOfFiles(context, {
      type: NaturalisationProcedure,
      where: { $and: [...workOn(kind, on ?? localDate())] },
      orderBy: { receivedOn: "asc" },
      page,
    });
  }
}

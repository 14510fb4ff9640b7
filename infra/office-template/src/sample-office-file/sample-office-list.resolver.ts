import { localDate } from "@kim-hub/kit/calendar";
import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOfFiles } from "@kim-hub/kit/page-of-files";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { SampleOfficeFile } from "./sample-office-file.js";

const SampleOfficeFileConnection = createConnection(SampleOfficeFile, Status);

@Resolver()
export class SampleOfficeListResolver {
  @Query(() => SampleOfficeFileConnection, {
    nullable: true,
    description: "The files of the caller's own authority, by file reference.",
  })
  @Status
  sampleOfficeFiles(@Args() page: PageArguments, @Ctx() context: Context): Promise<Page<SampleOfficeFile>> {
    return pageOfFiles(context, { type: SampleOfficeFile, orderBy: { fileReference: "asc" }, page });
  }

  @Query(() => SampleOfficeFileConnection, {
    nullable: true,
    description: "The open files that are due on a day (Wiedervorlagen), the longest due first.",
  })
  @Status
  sampleOfficeWorklist(
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Args() page: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<SampleOfficeFile>> {
    const where = { closedOn: null, reviewDueOn: { $lte: on ?? localDate() } };

    return pageOfFiles(context, { type: SampleOfficeFile, where, orderBy: { reviewDueOn: "asc" }, page });
  }
}

import { Args, Ctx, Query, Resolver } from "type-graphql";
import { pageOfFiles } from "../../disclosure/page-of-files.js";
import type { Page } from "../../paging/page.js";
import { PageArguments } from "../../paging/page-arguments.js";
import type { Context } from "../../schema/context.js";
import { createConnection } from "../../schema/create-connection.js";
import { Status } from "../data-classes.js";
import { Counselling } from "./counselling.js";

const CounsellingConnection = createConnection(Counselling, Status);

@Resolver()
export class CounsellingResolver {
  @Query(() => CounsellingConnection, { nullable: true, description: "The appointments, the first day first." })
  @Status
  counsellings(@Args() page: PageArguments, @Ctx() context: Context): Promise<Page<Counselling>> {
    return pageOfFiles(context, { type: Counselling, orderBy: { day: "asc" }, page });
  }
}

import { localDate } from "@kim-hub/kit/calendar";
import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import { createPage, type Page } from "@kim-hub/kit/page";
import { PageArguments, requirePage } from "@kim-hub/kit/page-arguments";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { Case } from "../data-classes.js";
import { listDue } from "./list-due.js";
import { WorkItem } from "./work-item.js";

const WorkItemConnection = createConnection(WorkItem, Case);

@Resolver(() => WorkItem)
export class WorklistResolver {
  @Query(() => WorkItemConnection, {
    nullable: true,
    description:
      "What is due by a day in the caller's open and paused cases, and in those whom the caller stands in for today (Wiedervorlagen): goals, reviews and answers to referrals, the longest due first. Permissions of the clients that end, and released paths, are in `myClients`.",
  })
  @Case
  async worklist(
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Args() page: PageArguments,
    @Ctx() { em, viewer, disclose }: Context,
  ): Promise<Page<WorkItem>> {
    const request = requirePage(page);
    const rows = await listDue(em, { viewer, on: on ?? localDate(), request });
    const found = createPage({ rows, request });
    for (const row of found.nodes) disclose(row.pseudonym, row);

    return found;
  }

  @FieldResolver(() => CaseManagementCase)
  @Case
  caseFile(@Root() { caseFileId }: WorkItem, @Ctx() { loaders }: Context): Promise<CaseManagementCase> {
    return loaders.get(CaseManagementCase, caseFileId);
  }
}

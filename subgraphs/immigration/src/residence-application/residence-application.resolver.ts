import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOfRows } from "@kim-hub/kit/page-of-rows";
import { LocalDate } from "@kim-hub/kit/scalars";
import { changeRow } from "@kim-hub/records/change-row";
import { describeAct } from "@kim-hub/records/describe-act";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { SeenRow } from "@kim-hub/records/seen-row";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Applied, Status } from "../data-classes.js";
import { fileOf } from "../immigration-file/file-of.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { StatusCode } from "../status-code/status-code.js";
import { WRITERS } from "../writers.js";
import { ApplicationDecision } from "./application-decision.js";
import { ResidenceApplication } from "./residence-application.js";
import { RESIDENCE_APPLICATIONS } from "./residence-application.table.js";

const ResidenceApplicationConnection = createConnection(ResidenceApplication, Status);

@Resolver(() => ResidenceApplication)
export class ResidenceApplicationResolver {
  @Query(() => ResidenceApplicationConnection, {
    nullable: true,
    description:
      "What is due in the own office's files (Wiedervorlagen): pending applications, the longest waiting first. For residence procedures. Statuses that end are in `expiring`, goals in `dueGuideGoals`.",
  })
  @Applied
  pendingApplications(
    @Arg("basis", () => StatusCode, { nullable: true, description: "Only those for this status." })
    basis: StatusCode | null,
    @Args() page: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<ResidenceApplication>> {
    return pageOfRows(context, {
      type: ResidenceApplication,
      where: { decision: null, file: { handedOverOn: null }, ...(basis && { basis }) },
      orderBy: { receivedOn: "asc" },
      populate: ["file"],
      subjectOf: ({ file }) => file.getEntity().pseudonym,
      page,
    });
  }

  @FieldResolver(() => ImmigrationFile, { description: "The file that it stands in." })
  @Applied
  file(@Root() row: ResidenceApplication, @Ctx() context: Context): Promise<ImmigrationFile> {
    return fileOf(row, context);
  }

  @Mutation(() => ResidenceApplication, {
    description: describeAct({
      does: "Decides a pending application.",
      writers: WRITERS,
      conflict: "it is decided already",
    }),
  })
  @Applied
  decideResidenceApplication(
    @Args() seen: SeenRow,
    @Arg("decision", () => ApplicationDecision) decision: ApplicationDecision,
    @Arg("decidedOn", () => LocalDate) decidedOn: string,
    @Ctx() context: Context,
  ): Promise<ResidenceApplication> {
    const recording = { table: RESIDENCE_APPLICATIONS, ownership: OWN_AUTHORITY_ONLY, context };

    return changeRow(recording, { ...seen, change: (row) => row.decide(decision, decidedOn) });
  }
}

import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOfRows } from "@kim-hub/kit/page-of-rows";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Accompanied, Status } from "../data-classes.js";
import { fileOf } from "../immigration-file/file-of.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { GuideGoalAgreement } from "./guide-goal-agreement.js";

const GuideGoalAgreementConnection = createConnection(GuideGoalAgreement, Status);

@Resolver(() => GuideGoalAgreement)
export class DueGoalsResolver {
  @Query(() => GuideGoalAgreementConnection, {
    nullable: true,
    description:
      "What is due in the own office's files (Wiedervorlagen): goals without a result that are due before a day, the longest due first. For residence procedures. Statuses that end are in `expiring`, applications in `pendingApplications`.",
  })
  @Accompanied
  dueGuideGoals(
    @Arg("dueBefore", () => LocalDate, { description: "Only goals that are due before this day." }) dueBefore: string,
    @Args() page: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<GuideGoalAgreement>> {
    return pageOfRows(context, {
      type: GuideGoalAgreement,
      where: { result: null, dueOn: { $lt: dueBefore }, file: { handedOverOn: null } },
      orderBy: { dueOn: "asc" },
      populate: ["file"],
      subjectOf: ({ file }) => file.getEntity().pseudonym,
      page,
    });
  }

  @FieldResolver(() => ImmigrationFile, { description: "The file that it stands in." })
  @Accompanied
  file(@Root() row: GuideGoalAgreement, @Ctx() context: Context): Promise<ImmigrationFile> {
    return fileOf(row, context);
  }
}

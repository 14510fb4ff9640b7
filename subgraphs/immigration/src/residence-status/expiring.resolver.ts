import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import { BadInputError } from "@kim-hub/kit/errors";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOfRows } from "@kim-hub/kit/page-of-rows";
import { Arg, Args, Ctx, Int, Query, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { StatusCode } from "../status-code/status-code.js";
import { ResidenceStatus } from "./residence-status.js";

/** The statuses after which there is nothing unless somebody acts in time. */
const WATCHED = [StatusCode.RP_OPPORTUNITY, StatusCode.FICTION_CERTIFICATE];
const LONGEST_VIEW = 366;

const ResidenceStatusConnection = createConnection(ResidenceStatus, Status);

@Resolver()
export class ExpiringResolver {
  @Query(() => ResidenceStatusConnection, {
    nullable: true,
    description:
      "What is due in the own office's files (Wiedervorlagen): titles of § 104c AufenthG and fiction certificates that end from today on within so many days, the earliest first. For residence procedures. Applications are in `pendingApplications`, goals in `dueGuideGoals`.",
  })
  @Status
  expiring(
    @Arg("withinDays", () => Int, { description: "0 to 366; 0 is today." }) withinDays: number,
    @Args() page: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<ResidenceStatus>> {
    if (withinDays < 0 || withinDays > LONGEST_VIEW)
      throw new BadInputError(`The days must be 0 to ${LONGEST_VIEW}, not ${withinDays}.`);
    const today = localDate();

    return pageOfRows(context, {
      type: ResidenceStatus,
      where: {
        code: { $in: WATCHED },
        validTo: { $gte: today, $lte: addDays(today, withinDays) },
        file: { handedOverOn: null },
      },
      orderBy: { validTo: "asc" },
      populate: ["file"],
      subjectOf: ({ file }) => file.getEntity().pseudonym,
      page,
    });
  }
}

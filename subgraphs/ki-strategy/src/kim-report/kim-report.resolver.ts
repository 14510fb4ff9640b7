import type { Context } from "@kim-hub/kit/context";
import { BadInputError } from "@kim-hub/kit/errors";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { Ags, Quarter } from "@kim-hub/kit/scalars";
import { todayOf } from "@kim-hub/kit/today-of";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { findPersonsPerPost } from "../accompaniment/find-persons-per-post.js";
import { PersonsPerPost } from "../accompaniment/persons-per-post.js";
import { MissingFact } from "../council-inquiry/missing-fact.js";
import { Council, Funding, Public } from "../data-classes.js";
import { requireProgrammeYear } from "../funding/programme-year.js";
import { Milestone } from "../milestone/milestone.js";
import { findMoneyYear } from "../money/find-money-year.js";
import { MoneyYear } from "../money/money-year.js";
import { InformationDuty } from "../paper/information-duty.js";
import { listInformationDuties } from "../paper/list-information-duties.js";
import { getTerritory } from "../territory/get-territory.js";
import { KimReport } from "./kim-report.js";
import { listMissing } from "./list-missing.js";
import { listReportedPosts } from "./list-reported-posts.js";
import { listSlips, MilestoneSlip } from "./milestone-slip.js";
import { ReportedPost } from "./reported-post.js";

@Resolver(() => KimReport)
export class KimReportResolver {
  @Query(() => KimReport, {
    nullable: true,
    description:
      "The report of a territory's quarter from 2020 that has ended; NOT_FOUND where the territory is not recorded.",
  })
  @Public
  async kimReport(
    @Arg("ags", () => Ags) ags: string,
    @Arg("quarter", () => Quarter) quarter: string,
    @Ctx() { em, loaders }: Context,
  ): Promise<KimReport> {
    const report = new KimReport({ territory: await getTerritory(ags, loaders), quarter });
    requireProgrammeYear(report.year);
    if (lastDayOf(quarter) >= todayOf(em))
      throw new BadInputError(`The quarter ${quarter} has not ended: only ended quarters are reported.`);

    return report;
  }

  @FieldResolver(() => [ReportedPost], {
    description: "The posts funded in the quarter's year, month by month; empty where none are recorded.",
  })
  @Funding
  posts(@Root() report: KimReport, @Ctx() { loaders }: Context): Promise<readonly ReportedPost[]> {
    return listReportedPosts(report, loaders);
  }

  @FieldResolver(() => MoneyYear, {
    description: "Granted, spent and passed on in the quarter's year: money is recorded by the year.",
  })
  @Funding
  money(@Root() { ags, year }: KimReport, @Ctx() { loaders }: Context): Promise<MoneyYear> {
    return findMoneyYear(ags, year, loaders);
  }

  @FieldResolver(() => PersonsPerPost, { description: "How many persons the posts accompanied (Begleitung)." })
  @Public
  accompaniment(@Root() { ags, quarter }: KimReport, @Ctx() { loaders }: Context): Promise<PersonsPerPost> {
    return findPersonsPerPost(ags, quarter, loaders);
  }

  @FieldResolver(() => [MilestoneSlip], { description: "The longest behind its plan first." })
  @Public
  async slips(@Root() { ags, quarter }: KimReport, @Ctx() { loaders }: Context): Promise<readonly MilestoneSlip[]> {
    return listSlips(await loaders.list(Milestone, "territoryAgs", ags), quarter);
  }

  @FieldResolver(() => [InformationDuty], {
    description: "What must be reported to the territory's bodies, as it stands on the quarter's last day, by body.",
  })
  @Council
  informationDuties(
    @Root() { ags, lastDay }: KimReport,
    @Ctx() { loaders }: Context,
  ): Promise<readonly InformationDuty[]> {
    return listInformationDuties({ ags, on: lastDay }, loaders);
  }

  @FieldResolver(() => [MissingFact], {
    description: "What the report needs and nobody has recorded, and who would have to, in the order of the report.",
  })
  @Public
  async missing(@Root() report: KimReport, @Ctx() { loaders }: Context): Promise<readonly MissingFact[]> {
    const { territory, ags, year, quarter, lastDay } = report;
    const [posts, money, accompaniment, milestones, duties] = await Promise.all([
      listReportedPosts(report, loaders),
      findMoneyYear(ags, year, loaders),
      findPersonsPerPost(ags, quarter, loaders),
      loaders.list(Milestone, "territoryAgs", ags),
      listInformationDuties({ ags, on: lastDay }, loaders),
    ]);

    return listMissing({ territory, posts, money, accompaniment, milestones: milestones.length, duties });
  }
}

import { localDate } from "@kim-hub/kit/calendar";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { requirePeriod } from "@kim-hub/kit/period-input";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedCases } from "../figure/counted-cases.js";
import { FigureArguments } from "../figure/figure-arguments.js";
import { CaseFunnel } from "./case-funnel.js";
import { countFunnel } from "./count-funnel.js";
import { protectFunnel } from "./protect-funnel.js";

@Resolver()
export class CaseFunnelResolver {
  @Query(() => CaseFunnel, {
    nullable: true,
    description:
      "How the cases that were opened in a period went through the seven stages until its end (S3): where they stand, and where clients drop out. It follows the cases of one period, so that no entry counts without the one that it rests on.",
  })
  @CountedFigure
  @Aggregate
  async cmFunnel(
    @Args() { ags, period, provider = null }: FigureArguments,
    @Ctx() { em, control }: OfficeContext,
  ): Promise<CaseFunnel> {
    const scope = { ags, provider };
    const rows = await countFunnel(em, { scope, period: requirePeriod(period, localDate()) });

    return new CaseFunnel(await readDataDay(em, countedCases(scope)), protectFunnel(rows, control));
  }
}

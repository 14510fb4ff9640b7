import { localDate } from "@kim-hub/kit/calendar";
import { findFrozen, requireFrozenPeriod } from "@kim-hub/kit/find-frozen";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedCases } from "../figure/counted-cases.js";
import { FigureArguments } from "../figure/figure-arguments.js";
import { CaseFunnel } from "./case-funnel.js";
import { FUNNEL_CUBE } from "./funnel-cube.js";

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
    @Ctx() { em }: OfficeContext,
  ): Promise<CaseFunnel> {
    const today = localDate();
    requireFrozenPeriod(FUNNEL_CUBE, period, today);
    const answer = await findFrozen(em, { figure: FUNNEL_CUBE.figure, ags, provider, period });
    const asOf = answer?.asOf ?? (await readDataDay(em, countedCases({ ags, provider }))).asOf;

    return new CaseFunnel({ asOf, today }, answer);
  }
}

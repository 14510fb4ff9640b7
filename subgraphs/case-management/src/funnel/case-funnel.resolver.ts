import { Coordinate } from "@kim-hub/kit/coordinate";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { readFigure } from "@kim-hub/kit/read-figure";
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
    @Coordinate() coordinate: string,
  ): Promise<CaseFunnel> {
    const files = countedCases({ ags, provider });
    const { answer, dataDay } = await readFigure(em, {
      coordinate,
      cube: FUNNEL_CUBE,
      ags,
      provider,
      period,
      files,
    });

    return new CaseFunnel(dataDay, answer);
  }
}

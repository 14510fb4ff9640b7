import { Coordinate } from "@kim-hub/kit/coordinate";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { readFigureOfYear } from "@kim-hub/kit/read-figure";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedProcedures } from "../figure/counted-procedures.js";
import { findUncollected } from "./find-uncollected.js";
import { NaturalisationPipeline } from "./naturalisation-pipeline.js";
import { PipelineArguments } from "./pipeline-arguments.js";
import { PIPELINE_CUBE } from "./pipeline-cube.js";

@Resolver()
export class NaturalisationPipelineResolver {
  @Query(() => NaturalisationPipeline, {
    nullable: true,
    description:
      "How naturalisation procedures came in, were decided and are pending, over the quarters of a year so far; restricted files count nowhere.",
  })
  @CountedFigure
  @Aggregate
  async naturalisationPipeline(
    @Args() asked: PipelineArguments,
    @Ctx() { em }: OfficeContext,
    @Coordinate() coordinate: string,
  ): Promise<NaturalisationPipeline> {
    const { ags, period, authorityId: provider = null, filledFte = null } = asked;
    const files = countedProcedures(ags, provider);
    const { dataDay, ...frozen } = await readFigureOfYear(em, {
      coordinate,
      cube: PIPELINE_CUBE,
      ags,
      provider,
      period,
      files,
    });
    const uncollected = await findUncollected(em, asked);

    return new NaturalisationPipeline(dataDay, { ...frozen, uncollected, filledFte });
  }
}

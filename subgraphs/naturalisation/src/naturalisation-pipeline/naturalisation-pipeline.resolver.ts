import { localDate } from "@kim-hub/kit/calendar";
import { PlaceArguments, requirePlace } from "@kim-hub/kit/figure-place";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput, requirePeriod } from "@kim-hub/kit/period-input";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { Decimal } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countPipeline } from "./count-pipeline.js";
import { NaturalisationPipeline } from "./naturalisation-pipeline.js";
import { protectPipeline } from "./protect-pipeline.js";

@Resolver()
export class NaturalisationPipelineResolver {
  @Query(() => NaturalisationPipeline, {
    nullable: true,
    description:
      "How naturalisation procedures came in, were decided and are pending, over ended quarters; restricted files count nowhere.",
  })
  @CountedFigure
  @Aggregate
  async naturalisationPipeline(
    @Args() asked: PlaceArguments,
    @Arg("period", () => PeriodInput) period: PeriodInput,
    @Ctx() { em, control }: OfficeContext,
    @Arg("filledFte", () => Decimal, {
      nullable: true,
      description:
        "Filled full-time equivalents on average over the period, as ki-strategy's posts say: the office does not keep them.",
    })
    filledFte?: string | null,
  ): Promise<NaturalisationPipeline> {
    const counts = await countPipeline(em, requirePlace(asked), requirePeriod(period, localDate()));

    return new NaturalisationPipeline(
      await readDataDay(em, counts),
      protectPipeline(counts, control, filledFte ?? null),
    );
  }
}

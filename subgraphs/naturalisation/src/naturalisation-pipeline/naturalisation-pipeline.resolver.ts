import { localDate } from "@kim-hub/kit/calendar";
import { readAsOf } from "@kim-hub/kit/data-state";
import { cost } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput, requirePeriod } from "@kim-hub/kit/period-input";
import { Ags, Decimal } from "@kim-hub/kit/scalars";
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countPipeline } from "./count-pipeline.js";
import { NaturalisationPipeline } from "./naturalisation-pipeline.js";
import { protectPipeline } from "./protect-pipeline.js";
import { requireScope } from "./scope.js";

@ArgsType()
class ScopeArguments {
  @Field(() => ID, { nullable: true, description: "All procedures of one naturalisation office, e.g. EBH-05711." })
  readonly authorityId?: string | null;

  @Field(() => Ags, {
    nullable: true,
    description:
      "Those of the people who live in a district (5 digits) or municipality (8), whichever office has them; a procedure without municipality counts nowhere.",
  })
  readonly ags?: string | null;
}

@Resolver()
export class NaturalisationPipelineResolver {
  @Query(() => NaturalisationPipeline, {
    nullable: true,
    description:
      "The pipeline of one naturalisation office or of one territory over whole quarters that have ended (Verfahrensbericht Einbürgerung); under disclosure control.",
  })
  @cost(50)
  @Aggregate
  async naturalisationPipeline(
    @Args() asked: ScopeArguments,
    @Arg("period", () => PeriodInput) period: PeriodInput,
    @Ctx() { em, control }: OfficeContext,
    @Arg("filledFte", () => Decimal, {
      nullable: true,
      description:
        "Filled full-time equivalents on average over the period, as ki-strategy's posts say: the office does not keep them.",
    })
    filledFte?: string | null,
  ): Promise<NaturalisationPipeline> {
    const today = localDate();
    const counts = await countPipeline(em, requireScope(asked), requirePeriod(period, today));
    const asOf = await readAsOf(em, counts.authorities, today);

    return new NaturalisationPipeline(protectPipeline(counts, control, filledFte ?? null), { asOf, today });
  }
}

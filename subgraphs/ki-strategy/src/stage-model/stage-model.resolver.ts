import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { Context } from "@kim-hub/kit/context";
import type { Loaders } from "@kim-hub/kit/loaders";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { holdsOn } from "../partial-date/interval.js";
import { Territory } from "../territory/territory.js";
import { StageModel } from "./stage-model.js";
import { StageModelStep } from "./stage-model-step.js";

@ObjectType({ description: "Which steps of a local model stand for one of the seven stages (Zuordnung)." })
export class StageMapping {
  @Field(() => CaseStageCode)
  @Public
  readonly stage!: CaseStageCode;

  @Field(() => [StageModelStep], { description: "Empty where the local model has no step for it." })
  @Public
  readonly steps!: readonly StageModelStep[];
}

@Resolver(() => StageModel)
export class StageModelResolver {
  @FieldResolver(() => [StageModelStep], { description: "In the order of the model." })
  @Public
  steps(@Root() { id }: StageModel, @Ctx() { loaders }: Context): Promise<StageModelStep[]> {
    return listSteps(id, loaders);
  }

  @FieldResolver(() => [StageMapping], { description: "Always the seven stages, in their binding order." })
  @Public
  async mapping(@Root() { id }: StageModel, @Ctx() { loaders }: Context): Promise<StageMapping[]> {
    const steps = await listSteps(id, loaders);

    return Object.values(CaseStageCode).map((stage) => ({
      stage,
      steps: steps.filter(({ stages }) => stages.includes(stage)),
    }));
  }
}

@Resolver(() => Territory)
export class TerritoryStageModelsResolver {
  @FieldResolver(() => [StageModel], { description: "The territory's own models of the work on a case, by id." })
  @Public
  async stageModels(
    @Root() { ags }: Territory,
    @Arg("on", () => LocalDate, { nullable: true, description: "Only those of that day; all where it is left out." })
    on: string | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<StageModel[]> {
    const models = await loaders.list(StageModel, "territoryAgs", ags);

    return models
      .filter((model) => on == null || holdsOn(model, on))
      .toSorted((left, right) => left.id.localeCompare(right.id));
  }
}

async function listSteps(modelId: string, loaders: Loaders): Promise<StageModelStep[]> {
  const steps = await loaders.list(StageModelStep, "modelId", modelId);

  return steps.toSorted((left, right) => left.position - right.position);
}

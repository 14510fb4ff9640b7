import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Sitting } from "../body/sitting.js";
import { Council } from "../data-classes.js";
import { CouncilPaper } from "./council-paper.js";
import { DeliberationStep } from "./deliberation-step.js";
import { isOpenBefore } from "./open-step.js";

const USUAL_STEPS = 20;

@Resolver(() => Sitting)
export class SittingAgendaResolver {
  @FieldResolver(() => [DeliberationStep], {
    description: "What the body has before it in the sitting, as far as papers say (Tagesordnung), by paper.",
  })
  @assumedSize(USUAL_STEPS)
  @Council
  async agenda(@Root() { bodyId, date }: Sitting, @Ctx() { loaders }: Context): Promise<readonly DeliberationStep[]> {
    const steps = await loaders.list(DeliberationStep, "bodyId", bodyId);

    return steps.filter((step) => step.date === date).toSorted(byId);
  }

  @FieldResolver(() => [DeliberationStep], {
    description:
      "What the body had before it earlier, and of which no outcome is recorded or one that leaves it open: referred or postponed, and not taken up again (offene Beschlüsse), the longest open first.",
  })
  @assumedSize(USUAL_STEPS)
  @Council
  async openSteps(
    @Root() { bodyId, date }: Sitting,
    @Ctx() { loaders }: Context,
  ): Promise<readonly DeliberationStep[]> {
    const steps = await loaders.list(DeliberationStep, "bodyId", bodyId);

    return steps
      .filter((step) => isOpenBefore(step, steps, date))
      .toSorted((left, right) => `${left.date}`.localeCompare(`${right.date}`) || byId(left, right));
  }
}

@Resolver(() => DeliberationStep)
export class DeliberatedPaperResolver {
  @FieldResolver(() => CouncilPaper, { description: "The paper that is deliberated (Vorlage)." })
  @Council
  paper(@Root() { paperId }: DeliberationStep, @Ctx() { loaders }: Context): Promise<CouncilPaper> {
    return loaders.get(CouncilPaper, paperId);
  }
}

function byId(left: DeliberationStep, right: DeliberationStep): number {
  return left.id.localeCompare(right.id);
}

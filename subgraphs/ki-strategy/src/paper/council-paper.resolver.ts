import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Body } from "../body/body.js";
import { Council, Public } from "../data-classes.js";
import { DocumentType } from "../source/document-type.js";
import { getTerritory } from "../territory/get-territory.js";
import { Territory } from "../territory/territory.js";
import { CouncilPaper } from "./council-paper.js";
import { DeliberationStep } from "./deliberation-step.js";
import { FinancialEffect } from "./financial-effect.js";

const CouncilPaperConnection = createConnection(CouncilPaper, Public);

@Resolver(() => CouncilPaper)
export class CouncilPaperResolver {
  @Query(() => CouncilPaperConnection, {
    nullable: true,
    description: "The papers of a territory's councils and committees; NOT_FOUND where the territory is not recorded.",
  })
  @Council
  async papers(
    @Arg("ags", () => Ags) ags: string,
    @Arg("type", () => DocumentType, { nullable: true }) type: DocumentType | null,
    @Args() page: PageArguments,
    @Ctx() { loaders, pages }: Context,
  ): Promise<Page<CouncilPaper>> {
    const { ags: value } = await getTerritory(ags, loaders);

    return pages.list({
      type: CouncilPaper,
      column: "territoryAgs",
      value,
      where: { type },
      page,
    });
  }

  @FieldResolver(() => Territory, { nullable: true, description: "Whose council or committees it is for." })
  @Council
  territory(@Root() { territoryAgs }: CouncilPaper, @Ctx() { loaders }: Context): Promise<Territory | null> {
    return loaders.find(Territory, territoryAgs, "ags");
  }

  @FieldResolver(() => [DeliberationStep], { description: "In the order of the paper (Beratungsfolge)." })
  @Council
  async steps(@Root() { id }: CouncilPaper, @Ctx() { loaders }: Context): Promise<DeliberationStep[]> {
    const steps = await loaders.list(DeliberationStep, "paperId", id);

    return steps.toSorted((left, right) => left.position - right.position);
  }

  @FieldResolver(() => [FinancialEffect], {
    description: "Empty where the paper has no such form (Finanzielle Auswirkungen).",
  })
  @Council
  async financialEffects(@Root() { id }: CouncilPaper, @Ctx() { loaders }: Context): Promise<FinancialEffect[]> {
    const effects = await loaders.list(FinancialEffect, "paperId", id);

    return effects.toSorted((left, right) => right.kind.localeCompare(left.kind));
  }
}

@Resolver(() => DeliberationStep)
export class DeliberationStepResolver {
  @FieldResolver(() => Body)
  @Council
  body(@Root() { bodyId }: DeliberationStep, @Ctx() { loaders }: Context): Promise<Body> {
    return loaders.get(Body, bodyId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What is unusual in the paper itself: a sitting before the date that the paper bears.",
  })
  @Council
  async remark(@Root() { paperId, date }: DeliberationStep, @Ctx() { loaders }: Context): Promise<string | null> {
    const paper = await loaders.get(CouncilPaper, paperId);
    if (date === null || paper.date === null || date >= paper.date) return null;

    return `The sitting of ${date} precedes the paper's date, ${paper.date}; both are as the paper gives them.`;
  }
}

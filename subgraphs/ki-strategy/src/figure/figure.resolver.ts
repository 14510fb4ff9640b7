import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import { Count } from "@kim-hub/kit/count";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { KiStrategyContext } from "../context.js";
import { Public } from "../data-classes.js";
import type { TerritoryPage } from "../paging/territory-page.js";
import { Citation, cite } from "../source/citation.js";
import { requireScope, SCOPE } from "../territory/scope-argument.js";
import { CountedThing } from "./counted-thing.js";
import { discloseFigure, isWithheld } from "./disclose-figure.js";
import { Figure } from "./figure.js";

export const FigureConnection = createConnection(Figure, Public);

@Resolver(() => Figure)
export class FigureResolver {
  @Query(() => FigureConnection, {
    nullable: true,
    description: "Figures as documents state them (Kennzahlen); NOT_FOUND where the territory is not recorded.",
  })
  @Public
  async figures(
    @Arg("ags", () => Ags, SCOPE) ags: string | null | undefined,
    @Arg("counts", () => CountedThing, { nullable: true }) counts: CountedThing | null,
    @Args() page: PageArguments,
    @Ctx() { loaders, pages }: Context,
  ): Promise<TerritoryPage<Figure>> {
    const value = await requireScope(ags, loaders);

    const list = await pages.list({ type: Figure, column: "territoryAgs", value, where: { counts }, page });

    return { ...list, territoryAgs: value };
  }

  @FieldResolver(() => Count, { description: "How many; what counts people is under disclosure control." })
  @Public
  count(@Root() figure: Figure, @Ctx() context: KiStrategyContext): Promise<Count> {
    return discloseFigure(figure, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The document's own words for the figure; null where they would tell a count that is withheld.",
  })
  @Public
  async wording(@Root() figure: Figure, @Ctx() context: KiStrategyContext): Promise<string | null> {
    return (await isWithheld(figure, context)) ? null : figure.wording;
  }

  @FieldResolver(() => Citation, { description: "The document and the passage that this rests on (Fundstelle)." })
  @Public
  async source(@Root() figure: Figure, @Ctx() context: KiStrategyContext): Promise<Citation> {
    const { sourceId, passage } = figure;

    return cite({ sourceId, passage: (await isWithheld(figure, context)) ? null : passage }, context.loaders);
  }

  @FieldResolver(() => [Figure], {
    description:
      "What documents, also the same one, state differently of the same thing, part and time: none of them is smoothed away.",
  })
  @Public
  async otherStatements(@Root() { id, subject }: Figure, @Ctx() { loaders }: Context): Promise<Figure[]> {
    const figures = await loaders.list(Figure, "subject", subject);

    return figures.filter((other) => other.id !== id).toSorted((left, right) => left.id.localeCompare(right.id));
  }
}

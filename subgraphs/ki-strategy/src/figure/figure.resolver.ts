import type { Context } from "@kim-hub/kit/context";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { createConnection } from "../paging/connection.js";
import type { Page } from "../paging/page.js";
import { PageArguments, requirePage } from "../paging/page-arguments.js";
import type { PagedContext } from "../paging/paged-context.js";
import { createSourceResolver } from "../source/source.resolver.js";
import type { ControlledContext } from "../suppression/controlled-context.js";
import { Count } from "../suppression/count.js";
import type { DisclosureControl } from "../suppression/disclosure-control.js";
import { Suppression } from "../suppression/suppression.js";
import { requireScope, SCOPE } from "../territory/scope-argument.js";
import { CountedThing } from "./counted-thing.js";
import { Figure } from "./figure.js";

const FigureConnection = createConnection(Figure);

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
    @Ctx() { loaders, pages }: PagedContext,
  ): Promise<Page<Figure>> {
    const value = await requireScope(ags, loaders);

    return pages.list({ type: Figure, column: "territoryAgs", value, where: { counts }, request: requirePage(page) });
  }

  @FieldResolver(() => Count, { description: "How many; what counts people is under disclosure control." })
  @Public
  count(@Root() figure: Figure, @Ctx() { control }: ControlledContext): Count {
    if (figure.counts !== CountedThing.POSTS) return control.disclose(figure.value);
    const { value } = figure;

    return new Count({ value, suppression: value === null ? Suppression.NOT_COLLECTED : Suppression.NONE });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The document's own words for the figure; null where they would tell a count that is withheld.",
  })
  @Public
  wording(@Root() figure: Figure, @Ctx() { control }: ControlledContext): string | null {
    return isWithheld(figure, control) ? null : figure.wording;
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

export const FigureSourceResolver = createSourceResolver(Figure, isWithheld);

function isWithheld({ counts, value }: Figure, control: DisclosureControl): boolean {
  return counts !== CountedThing.POSTS && control.withholds(value);
}

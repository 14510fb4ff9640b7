import { BadInputError } from "@kim-hub/kit/errors";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { KiStrategyContext } from "../context.js";
import { Public } from "../data-classes.js";
import { Label } from "./label.js";

/** As many codes as the hub will ever have. */
const MOST_LABELS = 1000;

@Resolver()
export class LabelResolver {
  @Query(() => [Label], {
    nullable: true,
    description:
      "The names of all codes of the hub, or of those of one type, as people read them (Bezeichnungen); the locale is `de`.",
  })
  @assumedSize(MOST_LABELS)
  @Public
  async labels(
    @Arg("locale", () => String, { defaultValue: "de" }) locale: string,
    @Arg("type", () => String, { nullable: true, description: "e.g. `LegalDomain`." }) type: string | null | undefined,
    @Ctx() { labels }: KiStrategyContext,
  ): Promise<readonly Label[]> {
    if (locale !== "de") throw new BadInputError("The hub has labels in German only: the locale is de.");
    const all = await labels.list();
    const found = type == null ? all : all.filter((label) => label.type === type);
    if (found.length === 0) throw new BadInputError("The hub has no codes of that type.");

    return found;
  }
}

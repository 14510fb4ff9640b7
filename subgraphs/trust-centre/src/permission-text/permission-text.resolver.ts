import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Public } from "../data-classes.js";
import { PermissionText } from "./permission-text.js";
import type { TextsContext } from "./texts-context.js";

/** More than are in force at a time, in all languages. */
const TEXTS = 10;

@Resolver()
export class PermissionTextResolver {
  @Query(() => [PermissionText], {
    nullable: true,
    description: "The texts that a permission may name on a day, in one language or, without `locale`, in all.",
  })
  @assumedSize(TEXTS)
  @Public
  permissionTexts(
    @Arg("on", () => LocalDate) on: string,
    @Arg("locale", () => String, { nullable: true }) locale: string | null | undefined,
    @Ctx() { permissionTexts }: TextsContext,
  ): readonly PermissionText[] {
    return permissionTexts.listInForce(on).filter((text) => locale == null || text.locale === locale);
  }
}

import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { KiStrategyContext } from "../context.js";
import { Public } from "../data-classes.js";
import { Citation, cite } from "./citation.js";
import type { Cited } from "./cited.js";

/**
 * Adds `source` to a type whose rows each rest on one passage of a document. The passage names the row's figures, so that
 * it stays back where `withholds` says that they do.
 */
export function createSourceResolver<T extends Cited>(
  Type: ClassType<T>,
  withholds: (row: T, control: DisclosureControl) => boolean = () => false,
): new () => object {
  @Resolver(() => Type)
  class SourceResolver {
    @FieldResolver(() => Citation, { description: "The document and the passage that this rests on (Fundstelle)." })
    @Public
    source(@Root() row: T, @Ctx() { loaders, control }: KiStrategyContext): Promise<Citation> {
      const { sourceId, passage } = row;

      return cite({ sourceId, passage: withholds(row, control) ? null : passage }, loaders);
    }
  }

  return SourceResolver;
}

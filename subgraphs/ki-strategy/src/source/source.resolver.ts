import type { Context } from "@kim-hub/kit/context";
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { Citation, cite } from "./citation.js";

interface Cited {
  readonly sourceId: string;
  readonly passage: string;
}

/** Adds `source` to a type whose rows each rest on one passage of a document. */
export function createSourceResolver(Type: ClassType<Cited>): new () => object {
  @Resolver(() => Type)
  class SourceResolver {
    @FieldResolver(() => Citation, { description: "The document and the passage that this rests on (Fundstelle)." })
    @Public
    source(@Root() row: Cited, @Ctx() { loaders }: Context): Promise<Citation> {
      return cite(row, loaders);
    }
  }

  return SourceResolver;
}

import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { UncollectedTerm } from "./uncollected-term.js";

@Resolver()
export class UncollectedTermResolver {
  @Query(() => [UncollectedTerm], {
    nullable: true,
    description: "What the caller's own naturalisation office does not collect; empty for everybody else.",
  })
  @assumedSize(6)
  @Aggregate
  uncollectedTerms(@Ctx() { em }: Context): Promise<readonly UncollectedTerm[]> {
    return em.find(UncollectedTerm, {}, { orderBy: { term: "asc" } });
  }
}

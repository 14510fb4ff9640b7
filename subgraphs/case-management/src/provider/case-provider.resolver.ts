import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Public } from "../data-classes.js";
import { CaseProvider } from "./case-provider.js";

/** More than the state has. */
const MOST_PROVIDERS = 500;

@Resolver()
export class CaseProvidersResolver {
  @Query(() => [CaseProvider], {
    nullable: true,
    description: "The providers of case management on a day, by their own description, in order of their ids.",
  })
  @assumedSize(MOST_PROVIDERS)
  @Public
  caseProviders(
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Ctx() { em }: Context,
  ): Promise<readonly CaseProvider[]> {
    const day = on ?? localDate();
    const holds = { validFrom: { $lte: day }, $or: [{ validTo: null }, { validTo: { $gte: day } }] };

    return em.find(CaseProvider, holds, { orderBy: { authorityId: "asc" }, limit: MOST_PROVIDERS });
  }
}

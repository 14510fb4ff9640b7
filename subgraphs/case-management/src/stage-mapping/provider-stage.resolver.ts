import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Public } from "../data-classes.js";
import { ProviderStage } from "./provider-stage.js";

/** More than a model has. */
const MOST_STAGES = 50;

@Resolver()
export class ProviderStagesResolver {
  @Query(() => [ProviderStage], {
    nullable: true,
    description: "A provider's own stages on a day, in order of their labels; empty where it works by the seven.",
  })
  @assumedSize(MOST_STAGES)
  @Public
  providerStages(
    @Arg("provider", () => ID) authorityId: string,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    on: string | null | undefined,
    @Ctx() { em }: Context,
  ): Promise<readonly ProviderStage[]> {
    const day = on ?? localDate();
    const holds = { validFrom: { $lte: day }, $or: [{ validTo: null }, { validTo: { $gte: day } }] };

    return em.find(ProviderStage, { authorityId, ...holds }, { orderBy: { label: "asc" }, limit: MOST_STAGES });
  }
}

import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { Staff } from "../data-classes.js";
import { Deputyship } from "./deputyship.js";

@Resolver(() => CaseManagementCase)
export class CaseDeputyshipsResolver {
  @FieldResolver(() => [Deputyship], {
    description:
      "Who stands in for the case manager (Vertretung), past and to come, in order of beginning; a deputy sees the own ones.",
  })
  @assumedSize(20)
  @Staff
  async deputyships(
    @Root() { caseManager }: CaseManagementCase,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Deputyship[]> {
    const deputyships = await loaders.list(Deputyship, "caseManager", caseManager);

    return deputyships.toSorted((left, right) => left.validFrom.localeCompare(right.validFrom));
  }
}

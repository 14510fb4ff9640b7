import type { Context } from "@kim-hub/kit/context";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Authority } from "../authority/authority.js";
import { Public } from "../data-classes.js";
import { Territory } from "../territory/territory.js";
import { CaseManagementProvider } from "./case-management-provider.js";
import { CaseManagementWarning, listWarnings } from "./case-management-warning.js";
import { listProviders } from "./list-providers.js";

@Resolver(() => CaseManagementProvider)
export class CaseManagementProviderResolver {
  @FieldResolver(() => Authority, { nullable: true, description: "Null where the provider is no recorded authority." })
  @Public
  async authority(
    @Root() { authorityId }: CaseManagementProvider,
    @Ctx() { loaders }: Context,
  ): Promise<Authority | null> {
    return authorityId === null ? null : loaders.get(Authority, authorityId);
  }

  @FieldResolver(() => [CaseManagementWarning])
  @Public
  warnings(
    @Root() { authorityId }: CaseManagementProvider,
    @Ctx() { loaders }: Context,
  ): Promise<CaseManagementWarning[]> {
    return listWarnings(authorityId, loaders);
  }
}

@Resolver(() => Territory)
export class TerritoryProvidersResolver {
  @FieldResolver(() => [CaseManagementProvider], {
    description: "Who does case management in this very municipality, in the order recorded.",
  })
  @Public
  caseManagementProviders(
    @Root() { ags }: Territory,
    @Arg("on", () => LocalDate, { nullable: true, description: "Only those of that day; all where it is left out." })
    on: string | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<CaseManagementProvider[]> {
    return listProviders(ags, on ?? null, loaders);
  }
}

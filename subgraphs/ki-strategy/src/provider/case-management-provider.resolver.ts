import type { Context } from "@kim-hub/kit/context";
import type { Loaders } from "@kim-hub/kit/loaders";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Authority } from "../authority/authority.js";
import { Public } from "../data-classes.js";
import { MemberMunicipality } from "../municipality/member-municipality.js";
import { holdsOn } from "../partial-date/interval.js";
import { Territory } from "../territory/territory.js";
import { CaseManagementProvider } from "./case-management-provider.js";
import { CaseManagementWarning, listWarnings } from "./case-management-warning.js";

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

@Resolver(() => MemberMunicipality)
export class MunicipalityProvidersResolver {
  @FieldResolver(() => [CaseManagementProvider], {
    description: "Who does case management in it on that day; empty where no source says, and several where they do.",
  })
  @Public
  caseManagementProviders(
    @Root() { ags8, on }: MemberMunicipality,
    @Ctx() { loaders }: Context,
  ): Promise<CaseManagementProvider[]> {
    return listProviders(ags8, on, loaders);
  }
}

async function listProviders(ags: string, on: string | null, loaders: Loaders): Promise<CaseManagementProvider[]> {
  const providers = await loaders.list(CaseManagementProvider, "municipalityAgs", ags);

  return providers
    .filter((provider) => on === null || holdsOn(provider, on))
    .toSorted((left, right) => left.id.localeCompare(right.id));
}

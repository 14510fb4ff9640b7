import type { Context } from "@kim-hub/kit/context";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { CaseManagementProvider } from "../provider/case-management-provider.js";
import { listProviders } from "../provider/list-providers.js";
import { MemberMunicipality } from "./member-municipality.js";

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

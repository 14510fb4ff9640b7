import type { CitedNoun } from "../cited-noun.js";
import { CaseManagementProvider } from "./case-management-provider.js";
import { CaseManagementProviderResolver, TerritoryProvidersResolver } from "./case-management-provider.resolver.js";
import { CASE_MANAGEMENT_PROVIDERS } from "./case-management-provider.table.js";

export const PROVIDER_NOUN: CitedNoun = {
  entities: [CaseManagementProvider],
  resolvers: [CaseManagementProviderResolver, TerritoryProvidersResolver],
  tables: [CASE_MANAGEMENT_PROVIDERS],
  cited: [CaseManagementProvider],
};

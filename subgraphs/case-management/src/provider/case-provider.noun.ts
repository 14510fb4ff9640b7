import type { Noun } from "@kim-hub/records/noun";
import { CaseProvider } from "./case-provider.js";
import { CaseProvidersResolver } from "./case-provider.resolver.js";
import { CASE_PROVIDERS } from "./case-provider.table.js";

export const CASE_PROVIDER_NOUN: Noun = {
  entities: [CaseProvider],
  resolvers: [CaseProvidersResolver],
  tables: [CASE_PROVIDERS],
};

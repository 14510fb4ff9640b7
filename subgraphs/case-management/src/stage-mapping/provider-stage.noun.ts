import type { Noun } from "@kim-hub/records/noun";
import { ProviderStage } from "./provider-stage.js";
import { ProviderStagesResolver } from "./provider-stage.resolver.js";
import { PROVIDER_STAGES } from "./provider-stage.table.js";

export const PROVIDER_STAGE_NOUN: Noun = {
  entities: [ProviderStage],
  resolvers: [ProviderStagesResolver],
  tables: [PROVIDER_STAGES],
};

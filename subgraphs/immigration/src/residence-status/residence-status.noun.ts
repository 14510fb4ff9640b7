import type { Noun } from "@kim-hub/records/noun";
import { ExpiringResolver } from "./expiring.resolver.js";
import { ResidenceStatus } from "./residence-status.js";
import { ResidenceStatusResolver } from "./residence-status.resolver.js";
import { RESIDENCE_STATUSES } from "./residence-status.table.js";
import { ResidenceStatusesResolver } from "./residence-statuses.resolver.js";

export const RESIDENCE_STATUS_NOUN: Noun = {
  entities: [ResidenceStatus],
  resolvers: [ResidenceStatusResolver, ResidenceStatusesResolver, ExpiringResolver],
  tables: [RESIDENCE_STATUSES],
};

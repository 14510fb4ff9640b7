import type { CitedNoun } from "../cited-noun.js";
import { ServiceGap } from "./service-gap.js";
import { ServiceGapResolver, ServiceGapSourceResolver } from "./service-gap.resolver.js";
import { SERVICE_GAPS } from "./service-gap.table.js";

export const SERVICE_GAP_NOUN: CitedNoun = {
  entities: [ServiceGap],
  resolvers: [ServiceGapResolver, ServiceGapSourceResolver],
  tables: [SERVICE_GAPS],
};

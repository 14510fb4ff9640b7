import type { Noun } from "@kim-hub/records/noun";
import { ServiceGapCountsResolver } from "./service-gap-counts.resolver.js";

export const SERVICE_GAP_COUNTS_NOUN: Noun = { resolvers: [ServiceGapCountsResolver] };

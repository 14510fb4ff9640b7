import { asKnown } from "@kim-hub/kit/schema";
import type { Noun } from "@kim-hub/records/noun";
import { RaisedGapResolver } from "./raised-gap.resolver.js";
import { ServiceGapCountsResolver } from "./service-gap-counts.resolver.js";

export const SERVICE_GAP_COUNTS_NOUN: Noun = {
  resolvers: [ServiceGapCountsResolver, RaisedGapResolver],
  references: { ServiceGapKind: asKnown },
};

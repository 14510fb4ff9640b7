import { asKnown } from "@kim-hub/kit/schema";
import type { CitedNoun } from "../cited-noun.js";
import { ServiceGap } from "./service-gap.js";
import { ServiceGapResolver, ServiceGapSourceResolver } from "./service-gap.resolver.js";
import { SERVICE_GAPS } from "./service-gap.table.js";
import { KindOfServiceGapResolver, ServiceGapKindResolver } from "./service-gap-kind.resolver.js";

export const SERVICE_GAP_NOUN: CitedNoun = {
  entities: [ServiceGap],
  resolvers: [ServiceGapResolver, ServiceGapSourceResolver, KindOfServiceGapResolver, ServiceGapKindResolver],
  tables: [SERVICE_GAPS],
  references: { ServiceGapKind: asKnown },
};

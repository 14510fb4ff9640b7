import { asKnown } from "@kim-hub/kit/schema";
import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import type { TerritoryPage } from "../paging/territory-page.js";
import { ServiceGap } from "./service-gap.js";
import { ServiceGapConnection, ServiceGapResolver, ServiceGapSourceResolver } from "./service-gap.resolver.js";
import { SERVICE_GAPS } from "./service-gap.table.js";
import { KindOfServiceGapResolver, ServiceGapKindResolver } from "./service-gap-kind.resolver.js";

export const SERVICE_GAP_NOUN: CitedNoun = {
  entities: [ServiceGap],
  resolvers: [
    ServiceGapResolver,
    ServiceGapSourceResolver,
    KindOfServiceGapResolver,
    ServiceGapKindResolver,
    createDatedResolver<TerritoryPage<ServiceGap>>(ServiceGapConnection, ({ territoryAgs }) => [territoryAgs]),
  ],
  tables: [SERVICE_GAPS],
  references: { ServiceGapKind: asKnown },
};

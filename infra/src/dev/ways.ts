import { BUNDLES } from "../bundling/bundle-places.js";
import type { DatabaseUrls } from "../installation/config.js";
import type { SubgraphName } from "../installation/subgraphs.js";
import type { ChildService } from "./child-service.js";
import { type Composition, composeTo } from "./composition.js";
import type { Services } from "./services.js";

/** How the subgraphs come up and what the supergraph is composed of, in which development differs from a mere start. */
export interface Ways {
  startSubgraph(services: Services, name: SubgraphName, database: DatabaseUrls): Promise<ChildService>;
  /** One process that answers for these, which do not run. */
  startMocks(services: Services, names: readonly SubgraphName[]): Promise<ChildService>;
  compose(services: Services): Promise<Composition>;
}

/** Each subgraph from its bundle. */
export const FROM_BUNDLES: Ways = {
  startSubgraph: (services, name, database) => services.subgraph(name, database),
  startMocks: (services, names) => services.mocks(names, BUNDLES),
  compose: ({ supergraphFile, savedQueriesFile }) => composeTo(supergraphFile, savedQueriesFile),
};

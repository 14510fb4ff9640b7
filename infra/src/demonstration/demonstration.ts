import { createOrm } from "@kim-hub/kit/database";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { DatabaseUrls } from "../installation/config.js";
import { DATABASES, forEverySubgraph, type SubgraphName } from "../installation/subgraphs.js";
import { addCases } from "./case-management.js";
import { addFiles } from "./immigration.js";
import { addProcedures } from "./naturalisation.js";
import { addPopulation } from "./population.js";
import { addLinksAndPermissions } from "./trust-centre.js";

const ADD: Readonly<Partial<Record<SubgraphName, (em: EntityManager) => Promise<number>>>> = {
  "case-management": addCases,
  immigration: addFiles,
  naturalisation: addProcedures,
  "trust-centre": addLinksAndPermissions,
};

/** Gives every office without people its invented ones: the clients of the main query, and so many persons around them in each district; returns the rows written. */
export async function loadDemonstrationData(
  databases: Readonly<Record<SubgraphName, DatabaseUrls>>,
  persons: number,
): Promise<number> {
  const written = await forEverySubgraph(async (name) => {
    const add = ADD[name];
    if (!add) return 0;
    const orm = createOrm(DATABASES[name], databases[name].ownerUrl);
    try {
      return await orm.em.fork().transactional(add);
    } finally {
      await orm.close();
    }
  });

  return Object.values(written).reduce((sum, rows) => sum + rows, await addPopulation(databases, persons));
}

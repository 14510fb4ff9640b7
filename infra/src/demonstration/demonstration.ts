import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { everyOf } from "@kim-hub/offices/record-of";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { DatabaseUrls } from "../installation/config.js";
import { SUBGRAPHS, type SubgraphName } from "../installation/subgraphs.js";
import { DATABASES } from "../installation/tables.js";
import { addAssignments } from "./assignments.js";
import { addCases } from "./case-management.js";
import { addToCaseManagement } from "./edge-cases/add-to-case-management.js";
import { addToImmigration } from "./edge-cases/add-to-immigration.js";
import { addToNaturalisation } from "./edge-cases/add-to-naturalisation.js";
import { addToTrustCentre } from "./edge-cases/add-to-trust-centre.js";
import type { EdgeCase } from "./edge-cases/edge-case.js";
import { listEdgeCases } from "./edge-cases/edge-cases.js";
import { addFiles } from "./immigration.js";
import { addProcedures } from "./naturalisation.js";
import { addPopulation, type Wanted } from "./population.js";
import { addLinksAndPermissions } from "./trust-centre.js";

interface Additions {
  readonly clients: (em: EntityManager) => Promise<number>;
  readonly edgeCases: (em: EntityManager, people: readonly EdgeCase[]) => Promise<number>;
}

/** By office: its clients of the main query, then the people of its edge cases. */
export const ADDITIONS: Readonly<Partial<Record<SubgraphName, Additions>>> = {
  "case-management": { clients: addCases, edgeCases: addToCaseManagement },
  immigration: { clients: addFiles, edgeCases: addToImmigration },
  naturalisation: { clients: addProcedures, edgeCases: addToNaturalisation },
  "trust-centre": { clients: addLinksAndPermissions, edgeCases: addToTrustCentre },
};

/** Gives every office without people its invented ones, so many persons in each district, every office without edge cases these, and each its auditors; returns the rows written. */
export async function loadDemonstrationData(
  databases: Readonly<Record<SubgraphName, DatabaseUrls>>,
  persons: number,
  { own = SUBGRAPHS, today = localDate() }: Wanted = {},
): Promise<number> {
  const people = listEdgeCases(today);
  const written = await everyOf(own, async (name) => {
    const add = ADDITIONS[name];
    const orm = createOrm(DATABASES[name], databases[name].ownerUrl);
    try {
      return await orm.em.fork().transactional(async (em) => {
        const clients = add ? (await add.clients(em)) + (await add.edgeCases(em, people)) : 0;

        return clients + (await addAssignments(name, em));
      });
    } finally {
      await orm.close();
    }
  });

  return Object.values(written).reduce(
    (sum, rows) => sum + rows,
    await addPopulation(databases, persons, { own, today }),
  );
}

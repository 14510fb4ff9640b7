import { loadFindings } from "@kim-hub/ki-strategy/load-findings";
import { loadReferenceData } from "@kim-hub/ki-strategy/reference-data";
import { migrate } from "@kim-hub/kit/database";
import { loadDemonstrationData } from "../demonstration/demonstration.js";
import type { DatabaseUrls, HubConfig } from "../installation/config.js";
import { forEverySubgraph, type SubgraphName } from "../installation/subgraphs.js";
import { DATABASES } from "../installation/tables.js";
import type { Steps } from "./steps.js";

type Content = Pick<HubConfig, "demonstrationPersons" | "demonstrationFindings" | "external">;

/** Gives every database its tables, its reference data and the demonstration; changes nothing that is there. */
export async function fillDatabases(
  databases: Readonly<Record<SubgraphName, DatabaseUrls>>,
  { demonstrationPersons, demonstrationFindings, external }: Content,
  steps: Steps,
): Promise<void> {
  const ownerUrl = (name: SubgraphName) => databases[name].ownerUrl;
  await steps.run("migrations", () => forEverySubgraph((name) => migrate(DATABASES[name], ownerUrl(name))), countRun);
  await steps.run(
    "reference data",
    () => loadReferenceData(ownerUrl("ki-strategy")),
    (rows) => `${rows} rows written`,
  );
  await steps.run(
    "demonstration data",
    async () => {
      const rows = await loadDemonstrationData(databases, demonstrationPersons);
      // A database of somebody's own may hold what a real Kreis records.
      const isWanted = demonstrationFindings && !external["ki-strategy"];

      return rows + (isWanted ? await loadFindings(ownerUrl("ki-strategy")) : 0);
    },
    (rows) => `${rows} rows written, all invented`,
  );
}

function countRun(run: Readonly<Record<SubgraphName, number>>): string {
  return `${Object.values(run).reduce((sum, count) => sum + count, 0)} run`;
}

import { loadFindings } from "@kim-hub/ki-strategy/load-findings";
import { loadReferenceData } from "@kim-hub/ki-strategy/reference-data";
import { migrate } from "@kim-hub/kit/migrate";
import { everyOf } from "@kim-hub/offices/record-of";
import { loadDemonstrationData } from "../demonstration/demonstration.js";
import type { DatabaseUrls, HubConfig } from "../installation/config.js";
import type { SubgraphName } from "../installation/subgraphs.js";
import { DATABASES } from "../installation/tables.js";
import { keepDay } from "./invented-on.js";
import type { Steps } from "./steps.js";

type Content = Pick<
  HubConfig,
  "own" | "others" | "dataDirectory" | "demonstrationPersons" | "demonstrationFindings" | "external"
>;

/** Gives each database of this start its tables, its reference data and the demonstration; changes nothing that is there. */
export async function fillDatabases(
  databases: Readonly<Record<SubgraphName, DatabaseUrls>>,
  { own, demonstrationPersons, demonstrationFindings, external, ...installation }: Content,
  steps: Steps,
): Promise<void> {
  const hasFigures = own.includes("ki-strategy");
  const ownerUrl = (name: SubgraphName) => databases[name].ownerUrl;
  await steps.run("migrations", () => everyOf(own, (name) => migrate(DATABASES[name], ownerUrl(name))), countRun);
  if (hasFigures)
    await steps.run(
      "reference data",
      () => loadReferenceData(ownerUrl("ki-strategy")),
      (rows) => `${rows} rows written`,
    );
  await steps.run(
    "demonstration data",
    async () => {
      const rows = await loadDemonstrationData(databases, demonstrationPersons, { own, today: keepDay(installation) });
      // A database of somebody's own may hold what a real Kreis records.
      const isWanted = hasFigures && demonstrationFindings && !external["ki-strategy"];

      return rows + (isWanted ? await loadFindings(ownerUrl("ki-strategy")) : 0);
    },
    (rows) => `${rows} rows written, all invented`,
  );
}

function countRun(run: Readonly<Record<SubgraphName, number>>): string {
  return `${Object.values(run).reduce((sum, count) => sum + count, 0)} run`;
}

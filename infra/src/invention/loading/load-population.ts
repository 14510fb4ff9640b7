import { createOrm } from "@kim-hub/kit/database";
import { PersonLink } from "@kim-hub/trust-centre/person-link";
import type { DatabaseUrls } from "../../installation/config.js";
import { SUBGRAPHS, type SubgraphName } from "../../installation/subgraphs.js";
import { DATABASES } from "../../installation/tables.js";
import type { InventedFiles } from "../filing/invented-files.js";
import { trustCentreRows } from "../rows/trust-centre-rows.js";
import { chunks } from "./chunks.js";
import { isOfficeOfRows, type OfficeLoader, openOffice } from "./load-office.js";

interface Loading {
  readonly households: Iterable<InventedFiles>;
  readonly databases: Readonly<Record<SubgraphName, Pick<DatabaseUrls, "ownerUrl">>>;
  /** Whose share is written: without it, everybody's. */
  readonly own?: readonly SubgraphName[];
  readonly today: string;
  /** Called with the number of persons' files loaded so far. */
  readonly onLoaded?: (files: number) => void;
}

/** Files of persons in memory at once. */
const CHUNK = 15_000;

/** Writes the households into the offices' databases, under the rules of an import, and links them in the trust centre; returns the rows written. */
export async function loadPopulation({
  households,
  databases,
  own = SUBGRAPHS,
  today,
  onLoaded = () => {},
}: Loading): Promise<number> {
  const loaders = own.flatMap((name) => openLoader(name, databases[name].ownerUrl) ?? []);
  let rows = 0;
  let files = 0;
  try {
    for (const chunk of chunks(households, CHUNK, (household) => household.files.length)) {
      const written = await settleAll(loaders.map((loader) => loader.load(chunk, today)));
      rows += written.reduce((sum, count) => sum + count, 0);
      files += chunk.reduce((sum, household) => sum + household.files.length, 0);
      onLoaded(files);
    }
  } finally {
    await Promise.all(loaders.map((loader) => loader.close()));
  }

  return rows;
}

/** Null for a subgraph that knows nobody of them. */
function openLoader(name: SubgraphName, ownerUrl: string): OfficeLoader | null {
  if (isOfficeOfRows(name)) return openOffice(name, ownerUrl);

  return name === "trust-centre" ? openTrustCentre(ownerUrl) : null;
}

function openTrustCentre(ownerUrl: string): OfficeLoader {
  const orm = createOrm(DATABASES["trust-centre"], ownerUrl);

  return {
    close: () => orm.close(),
    load: async (households, today) => {
      const links = households.flatMap((household) => household.links);
      const em = orm.em.fork();
      const known = await em.find(PersonLink, { personId: { $in: links.map(({ personId }) => personId) } });
      const linked = new Set(known.map(({ personId }) => personId));
      const rows = links
        .filter(({ personId }) => !linked.has(personId))
        .flatMap((link) => [...trustCentreRows(link, today)]);
      await em.persist(rows).flush();

      return rows.length;
    },
  };
}

/** The results of all; an error only once none is under way any more, so that each has ended before its database is closed. */
async function settleAll<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);

  return Promise.all(work);
}

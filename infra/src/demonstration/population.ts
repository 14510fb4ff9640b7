import { ImmigrationFile } from "@kim-hub/immigration/immigration-file";
import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import type { DatabaseUrls } from "../installation/config.js";
import { DATABASES, type SubgraphName } from "../installation/subgraphs.js";
import { loadPopulation } from "../invention/load-population.js";
import { listPlaces } from "../invention/places.js";
import { inventPopulations } from "../invention/population.js";

/** A city; the StädteRegion around Aachen; Kreis Borken with Bocholt; the Rhein-Sieg-Kreis with Bornheim and Troisdorf. */
const FIRST = "05711";
const TERRITORIES = [FIRST, "05334", "05554", "05382"];
const PERSONS_EACH = 100;
const SEED = 1;

type Databases = Readonly<Record<SubgraphName, DatabaseUrls>>;

/** A few hundred invented people around the clients of the main query, written once; returns the rows. */
export async function addPopulation(databases: Databases): Promise<number> {
  if (await isPopulated(databases)) return 0;
  const today = localDate();
  const wanted = TERRITORIES.map((territory) => ({
    ...{ territory, places: listPlaces(territory, today) },
    ...{ persons: PERSONS_EACH, seed: SEED, today },
  }));

  return loadPopulation({ households: inventPopulations(wanted), databases, today });
}

/** The references of invented populations name territory and seed; those of the clients and the edge cases do not. */
async function isPopulated(databases: Databases): Promise<boolean> {
  const orm = createOrm(DATABASES.immigration, databases.immigration.ownerUrl);
  try {
    return (await orm.em.fork().count(ImmigrationFile, { fileReference: { $like: `ABH ${FIRST}-${SEED}-%` } })) > 0;
  } finally {
    await orm.close();
  }
}

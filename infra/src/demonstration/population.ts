import { ImmigrationFile } from "@kim-hub/immigration/immigration-file";
import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import type { DatabaseUrls } from "../installation/config.js";
import type { SubgraphName } from "../installation/subgraphs.js";
import { DATABASES } from "../installation/tables.js";
import { loadPopulation } from "../invention/loading/load-population.js";
import { listPlaces } from "../invention/places.js";
import { inventPopulations } from "../invention/population.js";

const FIRST = "05711";
/** A city; Aachen and the StädteRegion around it; Kreis Borken with Bocholt; the Rhein-Sieg-Kreis with Bornheim and Troisdorf: each with its share of the people. */
const TERRITORIES = [
  [FIRST, 1],
  ["05334002", 0.9],
  ["05334", 0.2],
  ["05554", 1],
  ["05382", 1],
] as const;
/** Nobody else begins with it: the first of a person who invents more is 1. */
const SEED = 0;

type Databases = Readonly<Record<SubgraphName, DatabaseUrls>>;

/** Invented people around the clients of the main query, so many in each district, written once; returns the rows. */
export async function addPopulation(databases: Databases, persons: number): Promise<number> {
  if (await isPopulated(databases)) return 0;
  const today = localDate();
  const wanted = TERRITORIES.map(([territory, share]) => ({
    ...{ territory, places: listPlaces(territory, today) },
    ...{ persons: Math.ceil(share * persons), seed: SEED, today },
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

import { CaseManagementCase } from "@kim-hub/case-management/case-management-case";
import { ImmigrationFile } from "@kim-hub/immigration/immigration-file";
import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { NaturalisationProcedure } from "@kim-hub/naturalisation/naturalisation-procedure";
import { everyOf } from "@kim-hub/offices/record-of";
import { PersonLink } from "@kim-hub/trust-centre/person-link";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { DatabaseUrls } from "../installation/config.js";
import { SUBGRAPHS, type SubgraphName } from "../installation/subgraphs.js";
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

const ofPopulation = (kind: string) => ({ fileReference: { $like: `${kind} ${FIRST}-${SEED}-%` } });
/** Counts an office's rows of an invented population; other subgraphs have none. */
const HELD: Readonly<Partial<Record<SubgraphName, (em: EntityManager) => Promise<number>>>> = {
  "case-management": (em) => em.count(CaseManagementCase, ofPopulation("CM")),
  immigration: (em) => em.count(ImmigrationFile, ofPopulation("ABH")),
  naturalisation: (em) => em.count(NaturalisationProcedure, ofPopulation("EBH")),
  // The pseudonyms of the clients and the edge cases are words.
  "trust-centre": (em) => em.count(PersonLink, { pseudonym: { $re: "^[0-9a-f-]{36}$" } }),
};

/** Which subgraphs get their share, and of which day the people are. */
export interface Wanted {
  readonly own?: readonly SubgraphName[];
  readonly today?: string;
}

type Databases = Readonly<Record<SubgraphName, DatabaseUrls>>;

/** Invented people around the clients of the main query, so many in each district, written once into each database; returns the rows. */
export async function addPopulation(
  databases: Databases,
  persons: number,
  { own = SUBGRAPHS, today = localDate() }: Wanted = {},
): Promise<number> {
  const unpopulated = await everyOf(own, async (name) => !(await isPopulated(name, databases)));
  const empty = own.filter((name) => unpopulated[name]);
  if (empty.length === 0) return 0;
  const wanted = TERRITORIES.map(([territory, share]) => ({
    ...{ territory, places: listPlaces(territory, today) },
    ...{ persons: Math.ceil(share * persons), seed: SEED, today },
  }));

  return loadPopulation({ households: inventPopulations(wanted), databases, own: empty, today });
}

/** Whether the office has its share, or none is invented for it. References of invented populations name territory and seed; those of the clients and the edge cases do not. */
async function isPopulated(name: SubgraphName, databases: Databases): Promise<boolean> {
  const isInvented = HELD[name];
  if (!isInvented) return true;
  const orm = createOrm(DATABASES[name], databases[name].ownerUrl);
  try {
    return (await isInvented(orm.em.fork())) > 0;
  } finally {
    await orm.close();
  }
}

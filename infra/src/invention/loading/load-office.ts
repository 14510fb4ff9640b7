import { REGISTRY as CASE_MANAGEMENT } from "@kim-hub/case-management/tables";
import { REGISTRY as IMMIGRATION } from "@kim-hub/immigration/tables";
import { createOrm } from "@kim-hub/kit/database";
import { REGISTRY as NATURALISATION } from "@kim-hub/naturalisation/tables";
import type { Registry } from "@kim-hub/records/registry";
import { DATABASES } from "../../installation/tables.js";
import type { InventedFiles } from "../filing/invented-files.js";
import { listPlaces } from "../places.js";
import { inventPopulation } from "../population.js";
import { caseManagementRows } from "../rows/case-management-rows.js";
import { immigrationRows } from "../rows/immigration-rows.js";
import { naturalisationRows } from "../rows/naturalisation-rows.js";
import { type RowsByFile, rowsByTable } from "../rows/rows-by-table.js";
import { chunks } from "./chunks.js";
import { loadRows } from "./load-rows.js";

interface OfficeOfRows {
  readonly registry: Registry;
  /** How many files the office has of a household. */
  readonly filesOf: (household: InventedFiles) => number;
  readonly rowsOf: (households: readonly InventedFiles[], today: string) => RowsByFile;
}

const OFFICES = {
  "case-management": {
    registry: CASE_MANAGEMENT,
    filesOf: ({ cases }) => cases.length,
    rowsOf: (households, today) =>
      caseManagementRows(
        households.flatMap(({ cases }) => cases),
        today,
      ),
  },
  immigration: {
    registry: IMMIGRATION,
    filesOf: ({ files }) => files.length,
    rowsOf: (households) => immigrationRows(households.flatMap(({ files }) => files)),
  },
  naturalisation: {
    registry: NATURALISATION,
    filesOf: ({ procedures }) => procedures.length,
    rowsOf: (households) => naturalisationRows(households.flatMap(({ procedures }) => procedures)),
  },
} as const satisfies Readonly<Record<string, OfficeOfRows>>;

export type OfficeName = keyof typeof OFFICES;

/** Whether people are invented with files of this subgraph. */
export function isOfficeOfRows(name: string): name is OfficeName {
  return Object.hasOwn(OFFICES, name);
}

/** An open connection to one database, as its owner. */
export interface OfficeLoader {
  /** Writes what the database has of the households, files under the rules of an import; returns the rows written. */
  readonly load: (households: readonly InventedFiles[], today: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

export function openOffice(name: OfficeName, ownerUrl: string): OfficeLoader {
  const { registry, rowsOf } = OFFICES[name];
  const orm = createOrm(DATABASES[name], ownerUrl);

  return {
    close: () => orm.close(),
    load: (households, today) =>
      orm.em.fork().transactional((em) => loadRows(em, registry, ...rowsByTable(registry, rowsOf(households, today)))),
  };
}

interface WantedFiles {
  readonly ownerUrl: string;
  readonly territory: string;
  readonly files: number;
  readonly seed: number;
  readonly today: string;
}

/** Files in memory at once. */
const CHUNK = 20_000;

/** Fills one office alone with so many files of invented people, or a household's more; returns the rows written. */
export async function loadOffice(
  name: OfficeName,
  { ownerUrl, territory, files, seed, today }: WantedFiles,
): Promise<number> {
  const loader = openOffice(name, ownerUrl);
  const { filesOf } = OFFICES[name];
  const places = listPlaces(territory, today);
  const households = inventPopulation({ territory, places, persons: Number.POSITIVE_INFINITY, seed, today });
  let rows = 0;
  try {
    for (const chunk of chunks(upTo(files, households, filesOf), CHUNK, filesOf))
      rows += await loader.load(chunk, today);
  } finally {
    await loader.close();
  }

  return rows;
}

/** The households of which the office has files, until it has so many. */
function* upTo(
  files: number,
  households: Iterable<InventedFiles>,
  filesOf: OfficeOfRows["filesOf"],
): Generator<InventedFiles> {
  let known = 0;
  for (const household of households) {
    const its = filesOf(household);
    if (its > 0) yield household;
    known += its;
    if (known >= files) return;
  }
}

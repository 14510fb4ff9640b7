import { Loaders } from "@kim-hub/kit/loaders";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { FileCheck } from "../reference/check-file.js";
import type { CsvFault } from "../reference/csv-fault.js";
import type { CsvTable } from "../reference/csv-table.js";
import type { RowOwner } from "../reference/row-owner.js";
import { Territory } from "../territory/territory.js";
import { type Foreign, findForeign } from "./own-territory.js";
import type { RecordTable } from "./record-table.js";
import { RECORDS } from "./records.js";

const BATCH = 1_000;

/** Holds an import to the rows that the coordinators of this territory may record; null where it runs no KIM. */
export async function findRowOwner(em: EntityManager, ags: string): Promise<RowOwner | null> {
  const territory = await em.findOne(Territory, { ags });
  if (!territory?.isKimTerritory) return null;
  const authority = `KI-${ags}`;

  return {
    mayWrite: ({ file }) => findRecord(file) !== undefined,
    findForeignRows: async (attempt, checks) => {
      const faults: CsvFault[] = [];
      for (const check of checks) faults.push(...(await foreignRows(attempt, check, authority)));

      return faults;
    },
  };
}

/** Reads the rows as their table holds them now: before the import writes, those that it would change; after it, all. */
async function foreignRows(em: EntityManager, { table, lines }: FileCheck, authority: string): Promise<CsvFault[]> {
  const record = findRecord(table.file);
  if (!record) throw new Error(`${table.file} is no file of a territory's rows.`);
  const faults: CsvFault[] = [];
  const ids = [...lines.keys()];
  for (let begin = 0; begin < ids.length; begin += BATCH) {
    const where = { id: { $in: ids.slice(begin, begin + BATCH) } };
    const rows = await em.find<object>(table.entity, where, { disableIdentityMap: true });
    const loaders = new Loaders(em);
    faults.push(...(await Promise.all(rows.map((row) => judge({ record, row, lines, authority, loaders })))).flat());
  }

  return faults;
}

interface Judged {
  readonly record: RecordTable;
  readonly row: object;
  readonly lines: ReadonlyMap<string, number>;
  readonly authority: string;
  readonly loaders: Loaders;
}

async function judge({ record, row, lines, authority, loaders }: Judged): Promise<CsvFault[]> {
  const foreign = await findForeign(record, row, { authority, loaders });
  if (foreign === null) return [];
  const line = lines.get(String(Reflect.get(row, "id"))) ?? null;

  return [{ ...{ file: record.table.file, line, column: keyColumns(record.table) }, rule: RULES[foreign] }];
}

const RULES: Readonly<Record<Foreign, string>> = {
  STATE: "must name a row of the territory that imports, not the state's",
  OTHER_TERRITORY: "must name a row of the territory that imports, not another's",
};

function keyColumns({ key }: CsvTable): string {
  return key.join(" and ");
}

function findRecord(file: string): RecordTable | undefined {
  return RECORDS.find(({ table }) => table.file === file);
}

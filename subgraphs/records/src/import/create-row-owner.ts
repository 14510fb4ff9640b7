import { Loaders } from "@kim-hub/kit/loaders";
import { setSessionVariables } from "@kim-hub/kit/session-variables";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Fault } from "../table/fault.js";
import { findForeign } from "../table/find-foreign.js";
import { isRecorded } from "../table/recorded-table.js";
import { shownNames } from "../table/references.js";
import type { Registry } from "../table/registry.js";
import type { FileCheck } from "./check-file.js";
import type { RowOwner } from "./row-owner.js";

const BATCH = 1_000;

/** Begins an import under row-level security: the tables show and take no rows but the authority's. */
export async function beginAsAuthority(
  em: EntityManager,
  registry: Pick<Registry, "ownership">,
  authority: string,
): Promise<RowOwner> {
  await setSessionVariables(em, { "app.authority": authority });

  return createRowOwner(registry, authority);
}

/** Holds an import to the rows that the authority may record by mutations. */
export function createRowOwner({ ownership }: Pick<Registry, "ownership">, authority: string): RowOwner {
  return {
    authority,
    mayWrite: isRecorded,
    findForeignRows: async (em, checks) => {
      const faults: Fault[] = [];
      for (const check of checks) faults.push(...(await findForeignRows(em, check, { authority, ownership })));

      return faults;
    },
  };
}

type Asking = Pick<Registry, "ownership"> & { readonly authority: string };

/** Reads the rows as their table holds them now: before the import writes, those that it would change; after it, all. */
async function findForeignRows(em: EntityManager, { table, lines }: FileCheck, asking: Asking): Promise<Fault[]> {
  if (!isRecorded(table)) throw new Error(`${table.file} is no file of an authority's rows.`);
  const faults: Fault[] = [];
  const ids = [...lines.keys()];
  for (let begin = 0; begin < ids.length; begin += BATCH) {
    const where = { id: { $in: ids.slice(begin, begin + BATCH) } };
    const rows = await em.find<object>(table.entity, where, { disableIdentityMap: true });
    const loaders = new Loaders(em);
    const faultsOf = async (row: object): Promise<Fault[]> => {
      const foreign = await findForeign(row, { ...asking, table, loaders });
      const line = lines.get(String(Reflect.get(row, "id"))) ?? null;

      return foreign ? [{ file: table.file, line, column: shownNames(table, table.key), rule: foreign.rule }] : [];
    };
    faults.push(...(await Promise.all(rows.map(faultsOf))).flat());
  }

  return faults;
}

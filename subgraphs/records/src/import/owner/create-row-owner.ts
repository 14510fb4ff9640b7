import { Loaders } from "@kim-hub/kit/loaders";
import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { findForeign } from "../../table/find-foreign.js";
import { isRecorded } from "../../table/recorded-table.js";
import type { Registry } from "../../table/registry.js";
import type { Table } from "../../table/table.js";
import type { RowOwner } from "./row-owner.js";

/** Holds an import to the rows that the importer's authority may record by mutations. */
export function createRowOwner({ ownership }: Pick<Registry, "ownership">, importer: Viewer): RowOwner {
  return {
    importer,
    lock: ownership.lockOf(importer.authority),
    mayWrite: isRecorded,
    findForeign: async (em, table, ids) => {
      const found = new Map<string, string>();
      const { authority } = importer;
      const loaders = new Loaders(em);
      const look = async (row: object) => {
        if (!isRecorded(table)) throw new Error(`${table.file} is no file of an authority's rows.`);
        const foreign = await findForeign(row, { table, ownership, authority, loaders });
        if (foreign) found.set(String(Reflect.get(row, "id")), foreign.rule);
      };
      await Promise.all((await readRows(em, table, ids)).map(look));

      return found;
    },
  };
}

/** The rows as their table holds them now. */
export function readRows(em: EntityManager, { entity }: Table, ids: readonly string[]): Promise<object[]> {
  return em.find<object>(entity, { id: { $in: [...ids] } }, { disableIdentityMap: true });
}

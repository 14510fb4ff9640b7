import { AccessKind, recordDisclosures } from "@kim-hub/kit/disclosure-log";
import { Loaders } from "@kim-hub/kit/loaders";
import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { KeyPlaces } from "../../table/key-places.js";
import { isRecorded } from "../../table/recorded-table.js";
import type { Table } from "../../table/table.js";
import { readRows } from "../owner/create-row-owner.js";

interface WrittenRows {
  readonly ids: readonly string[];
  /** As the file has them. */
  readonly values: readonly object[];
}

/** Names to the disclosure log every person of whom an import writes rows of one table, once. */
export class PersonLog {
  readonly #table: Table;
  readonly #importer: Viewer;
  readonly #fields: readonly string[];
  readonly #named = new KeyPlaces();
  /** Whether the database itself may know better than the file whose row it is, as it does of pseudonyms. */
  readonly #isFilledIn: boolean;

  /** `leftOut`: the columns of which the file says nothing. */
  constructor(table: Table, leftOut: readonly string[], importer: Viewer) {
    this.#table = table;
    this.#importer = importer;
    this.#isFilledIn = table.columns.some(({ isImplied, property }) => isImplied && property !== null);
    this.#fields = table.columns.map(({ name }) => name).filter((name) => !leftOut.includes(name));
  }

  /** One statement for all of them; when it fails, what was written is taken back. */
  async add(em: EntityManager, written: WrittenRows): Promise<void> {
    if (written.ids.length === 0 || !isRecorded(this.#table) || !this.#table.recorded.subjectOf) return;
    // Without the rows of earlier batches.
    const reading = em.fork({ keepTransactionContext: true });
    const rows = this.#isFilledIn ? await this.#readAll(reading, written.ids) : written.values;
    const loaders = new Loaders(reading);
    const { subjectOf } = this.#table.recorded;
    const all = await Promise.all(rows.map((row) => subjectOf(row, loaders)));
    const subjects = [...new Set(all)].filter((subject) => !this.#named.has(subject));
    if (subjects.length === 0) return;
    const coordinate = `Import.${em.getMetadata().get(this.#table.entity).tableName}`;
    await recordDisclosures(em, this.#importer, {
      ...{ kind: AccessKind.WRITE, coordinate, fields: this.#fields, subjects },
    });
    for (const subject of subjects) this.#named.add(subject);
  }

  async #readAll(em: EntityManager, ids: readonly string[]): Promise<readonly object[]> {
    const rows = await readRows(em, this.#table, ids);
    if (rows.length !== ids.length) throw new Error(`${this.#table.file} has rows of nobody who can be named.`);

    return rows;
  }
}

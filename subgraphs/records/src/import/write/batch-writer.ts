import type { EntityManager } from "@mikro-orm/postgresql";
import { type LinedRow, TableWriter } from "../../store/table-writer.js";
import type { Fault } from "../../table/fault.js";
import { KeyPlaces } from "../../table/key-places.js";
import { shownNames } from "../../table/references.js";
import type { FileCheck } from "../check/check-file.js";
import type { RowOwner } from "../owner/row-owner.js";
import type { RowSource } from "../rows/row-source.js";
import { PersonLog } from "./person-log.js";
import { groupKey, groupOf } from "./row-group.js";

interface BatchWriting {
  readonly check: FileCheck;
  readonly source: RowSource;
  readonly keepCorrections: boolean;
  readonly isKeptWhole: boolean;
  readonly owner: RowOwner | null;
}

/** Writes rows of one table batch by batch, holds them to their owner, and names whose data they are; faults are added to the check. */
export class BatchWriter {
  /** The groups of rows in which one was written, where a rule compares them. */
  readonly touched = new KeyPlaces();
  readonly #em: EntityManager;
  readonly #writing: BatchWriting;
  readonly #writer: TableWriter;
  readonly #log: PersonLog | null;
  #inserted = 0;
  #changed = 0;

  constructor(em: EntityManager, writing: BatchWriting) {
    const { check, keepCorrections, isKeptWhole, owner } = writing;
    const { table, leftOut } = check;
    const keep = table.columns.filter(({ name }) => leftOut.includes(name)).flatMap(({ property }) => property ?? []);
    this.#em = em;
    this.#writing = writing;
    this.#writer = new TableWriter(em, table.entity, {
      keepHistory: { author: owner?.importer ?? null, isWhole: isKeptWhole },
      ...{ keepCorrections, keep, ownRule: owner?.ownRule },
    });
    this.#log = owner && new PersonLog(table, leftOut, owner.importer);
  }

  get inserted(): number {
    return this.#inserted;
  }

  get changed(): number {
    return this.#changed;
  }

  keyOf(value: object): string {
    return this.#writer.keyOf(value);
  }

  async write(rows: readonly LinedRow[]): Promise<void> {
    // Nothing of another's is changed, not even to take it back.
    if (await this.#findForeign(rows)) return;
    const { inserted, changed, refused } = await this.#writer.write(rows);
    for (const { file, line, rule } of refused) this.#addFault({ file, line, column: null, rule });
    if (refused.length > 0 || (await this.#findForeign(rows))) return;
    const ids = new Set([...inserted, ...changed]);
    const written = rows.filter(({ value }) => ids.has(this.keyOf(value))).map(({ value }) => value);
    await this.#log?.add(this.#em, { ids: [...ids], values: written });
    this.#touch(written);
    this.#inserted += inserted.length;
    this.#changed += changed.length;
  }

  #touch(values: readonly object[]): void {
    const { acrossRows } = this.#writing.check.table;
    if (acrossRows) for (const value of values) this.touched.add(groupKey(groupOf(value, acrossRows.within)));
  }

  async #findForeign(rows: readonly LinedRow[]): Promise<boolean> {
    const { check, owner } = this.#writing;
    const { table } = check;
    const ids = rows.map(({ value }) => this.keyOf(value));
    const foreign = await owner?.findForeign(this.#em.fork({ keepTransactionContext: true }), table, ids);
    if (!foreign || foreign.size === 0) return false;
    for (const { value, file, line } of rows) {
      const rule = foreign.get(this.keyOf(value));
      if (rule !== undefined) this.#addFault({ file, line, column: shownNames(table, table.key), rule });
    }

    return true;
  }

  #addFault(fault: Fault): void {
    const { check, source } = this.#writing;
    check.faults.add(source.inOwnWords(check.table, fault));
  }
}

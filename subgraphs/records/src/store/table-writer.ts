import type { RowClass } from "@kim-hub/kit/loaders";
import { DriverException, type EntityMetadata, Reference } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Place } from "../table/key-places.js";
import { type Author, correctedSql, importHistorySql, REFERENCE_ACTOR } from "./history-sql.js";
import { namesOf } from "./names-of.js";
import { ownRowRule } from "./own-row-rule.js";

/** A row on its way to its table. */
export interface LinedRow extends Place {
  readonly value: object;
}

/** The primary keys of rows that were written, and the rows that the table itself refuses, with the rule that they break. */
export interface Written {
  readonly inserted: readonly string[];
  readonly changed: readonly string[];
  readonly refused: readonly (LinedRow & { readonly rule: string })[];
}

export interface WriteOptions {
  /** Writes what changed rows said before to the history, under this author; null for the hub itself. */
  readonly keepHistory?: {
    readonly author: Author | null;
    /** Also that a row was inserted, and the changes of tables without a version: so that what was known at any instant can be read. */
    readonly isWhole?: boolean;
  };
  /** Loads the committed reference files: leaves rows alone that somebody has corrected since. */
  readonly keepCorrections?: boolean;
  /** The properties in which a row that is there keeps what it holds: nothing is said of them. */
  readonly keep?: readonly string[];
  /** The rule that a row breaks which row-level security refuses, where it is not that of the table's staff. */
  readonly ownRule?: string | undefined;
}

/** SQLSTATE of data that does not fit, of constraints that are not kept, and of rows that row-level security refuses. */
const ROW_FAULT = /^2[23]|^42501$/;

/** Writes rows of one entity by primary key, a batch per statement; a row that holds what the table holds changes nothing. */
export class TableWriter {
  readonly table: string;
  /** The rule that rows break which row-level security refuses. */
  readonly ownRule: string;
  readonly #em: EntityManager;
  readonly #key: string;
  readonly #columns: readonly StoredColumn[];
  readonly #sql: string;
  readonly #author: readonly unknown[];

  constructor(em: EntityManager, type: RowClass, options: WriteOptions = {}) {
    const meta = em.getMetadata().get(type);
    this.table = meta.tableName;
    this.#em = em;
    this.#key = meta.getPrimaryProp().name;
    this.#columns = storedColumns(meta);
    const names = namesOf(em, type);
    this.#sql = upsertSql(this.#columns, { ...names, ...options });
    this.#author = keepsHistory(names.version, options.keepHistory) ? authorOf(options) : [];
    this.ownRule = options.ownRule ?? ownRowRule(meta.policies);
  }

  keyOf(value: object): string {
    return String(Reflect.get(value, this.#key));
  }

  async write(rows: readonly LinedRow[]): Promise<Written> {
    try {
      const parameters = [JSON.stringify(rows.map(this.#toColumns)), ...this.#author];
      const written = await this.#em.transactional((em) =>
        em.execute<{ id: string; inserted: boolean }[]>(this.#sql, parameters, "all", em.getLoggerContext()),
      );
      const { inserted = [], changed = [] } = Object.groupBy(written, (row) => (row.inserted ? "inserted" : "changed"));

      return { inserted: inserted.map(({ id }) => id), changed: changed.map(({ id }) => id), refused: [] };
    } catch (error) {
      if (!(error instanceof DriverException && ROW_FAULT.test(error.code ?? ""))) throw error;
      const [row] = rows;
      if (rows.length === 1 && row)
        return { inserted: [], changed: [], refused: [{ ...row, rule: this.#ruleOf(error) }] };
      const half = Math.ceil(rows.length / 2);
      const [first, second] = [await this.write(rows.slice(0, half)), await this.write(rows.slice(half))];

      return {
        inserted: [...first.inserted, ...second.inserted],
        changed: [...first.changed, ...second.changed],
        refused: [...first.refused, ...second.refused],
      };
    }
  }

  /** PostgreSQL's own message would repeat the row. */
  #ruleOf(error: DriverException): string {
    if (error.code === "42501") return this.ownRule;
    const constraint = "constraint" in error ? error.constraint : null;

    return typeof constraint === "string"
      ? `must keep the rule ${constraint} of its table`
      : `must be a row that its table takes (SQLSTATE ${error.code})`;
  }

  readonly #toColumns = ({ value }: LinedRow): Record<string, unknown> => {
    const columns: Record<string, unknown> = {};
    for (const { property, column } of this.#columns) {
      columns[column] = toCell(Reflect.get(value, property));
    }

    return columns;
  };
}

/** A value as JSON that PostgreSQL reads into the column. */
function toCell(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);

  return Reference.isReference(value) ? Reflect.get(value.unwrap(), "id") : (value ?? null);
}

interface StoredColumn {
  readonly property: string;
  readonly column: string;
}

/** The part of a row that a file can say: all but its version, which counts the changes. */
function storedColumns(meta: EntityMetadata): StoredColumn[] {
  return meta.props
    .filter(({ persist, version }) => persist !== false && !version)
    .flatMap(({ name, fieldNames }) => (fieldNames ?? []).map((column) => ({ property: name, column })));
}

function authorOf({ keepHistory, keepCorrections }: WriteOptions): readonly unknown[] {
  const { actor, role, requestId } = keepHistory?.author ?? {
    actor: keepCorrections ? REFERENCE_ACTOR : "import",
    role: null,
    requestId: null,
  };

  return [actor, role, requestId];
}

function keepsHistory(version: string | undefined, keepHistory: WriteOptions["keepHistory"]): boolean {
  return keepHistory !== undefined && (version !== undefined || keepHistory.isWhole === true);
}

type Upsert = WriteOptions & ReturnType<typeof namesOf>;

/** The rows go as one parameter, so that their number is bounded by nothing but the batch. */
function upsertSql(
  columns: readonly StoredColumn[],
  { table, key, version, keepHistory, keepCorrections = false, keep = [] }: Upsert,
): string {
  const all = columns.map(({ column }) => `"${column}"`);
  const said = columns.filter(({ property }) => !keep.includes(property)).map(({ column }) => `"${column}"`);
  const others = said.filter((column) => column !== key);
  const set = others.map((column) => `${column} = excluded.${column}`);
  if (version) set.push(`"${version}" = ${table}."${version}" + 1`);
  const isWhole = keepHistory?.isWhole ?? false;
  const history = keepsHistory(version, keepHistory) ? importHistorySql({ table, key, version, isWhole }) : null;
  const held = others.map((column) => `${table}.${column}`).join(", ");
  const given = others.map((column) => `excluded.${column}`).join(", ");
  const spare = keepCorrections ? ` and not ${correctedSql(table, key)}` : "";

  return `with written as (
      insert into ${table} (${all.join(", ")})
      select ${all.join(", ")} from json_populate_recordset(null::${table}, ?::json)
      on conflict (${key}) do update set ${set.join(", ")} where (${held}) is distinct from (${given})${spare}
      returning xmax = 0 as inserted, ${key}${history && version ? `, "${version}"` : ""})${history ? `, kept as (${history})` : ""}
    select ${key} as id, inserted from written`;
}

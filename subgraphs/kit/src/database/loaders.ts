import type { EntityManager } from "@mikro-orm/postgresql";
import DataLoader from "dataloader";
import { NotFoundError } from "../errors/errors.js";
import { batchAfterTurns } from "../limits/batch-after-turns.js";
import type { RequestWork } from "../limits/request-work.js";
import { knownAtOf } from "./known-at.js";

/** An entity class whose rows have a text primary key `id`. */
export type RowClass<T extends object = object> = new (...values: never[]) => T;

/**
 * Reads rows by key for one request, one statement per type and column however many keys are asked for.
 * MikroORM's own reference loader is not used: for a row that row-level security hides, it returns a stub
 * that looks like an existing row.
 */
export class Loaders {
  readonly #em: EntityManager;
  #open: EntityManager | null = null;
  readonly #schedule: (send: () => void) => void;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  /** With the request's work a statement waits for the fields that wait for their turn, so that taking turns costs no statement. */
  constructor(em: EntityManager, work?: RequestWork) {
    this.#em = em;
    this.#schedule = batchAfterTurns(work);
  }

  /** The visible row with this primary key, or null. */
  async find<T extends object>(type: RowClass<T>, id: string, column = "id"): Promise<T | null> {
    const [row] = await this.list(type, column, id);

    return row ?? null;
  }

  /** The visible row with this primary key; `NOT_FOUND` if there is none. */
  async get<T extends object>(type: RowClass<T>, id: string): Promise<T> {
    const row = await this.find(type, id);
    if (!row) throw new NotFoundError(`There is no ${type.name} of this id.`);

    return row;
  }

  /** Every visible row whose `column` holds `value`, in the table's order of creation. */
  list<T extends object>(type: RowClass<T>, column: string, value: string): Promise<readonly T[]> {
    return this.batch(`${type.name}.${column}`, value, (values) => this.#select(type, column, values));
  }

  /**
   * The answer of `read` to this key, by one call of it for however many keys; it answers them in their order. Whatever else its answer
   * depends on stands in `name`.
   */
  async batch<T>(name: string, key: string, read: (keys: readonly string[]) => Promise<readonly T[]>): Promise<T> {
    let loader = this.#loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(read, { batchScheduleFn: this.#schedule });
      this.#loaders.set(name, loader);
    }

    return (await loader.load(key)) as T;
  }

  /** A table without policies shows its rows to everybody: outside a transaction they are read without a session, by one round trip instead of four. */
  #managerOf(type: RowClass): EntityManager {
    const { policies = [] } = this.#em.getMetadata().get(type);
    if (policies.length > 0 || this.#em.isInTransaction() || knownAtOf(this.#em) !== null) return this.#em;
    if (!this.#open) {
      this.#open = this.#em.fork();
      this.#open.clearSessionContext();
    }

    return this.#open;
  }

  async #select<T extends object>(
    type: RowClass<T>,
    column: string,
    values: readonly string[],
  ): Promise<(readonly T[])[]> {
    const rows = await this.#managerOf(type).find<Record<string, unknown>>(type as RowClass<Record<string, unknown>>, {
      [column]: { $in: values },
    });
    const byValue = Map.groupBy(rows, (row) => keyOf(row[column]));

    return values.map((value) => (byValue.get(value) ?? []) as T[]);
  }
}

/** The value of a plain column, or the primary key that a reference holds. */
function keyOf(value: unknown): string {
  return typeof value === "object" && value !== null && "id" in value ? String(value.id) : String(value);
}

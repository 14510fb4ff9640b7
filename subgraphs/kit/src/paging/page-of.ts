import { type FilterQuery, type Populate, raw } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { RowClass } from "../database/loaders.js";
import { ListOrder, type OrderOf } from "./list-order.js";
import { type CountedPage, cutPage } from "./page.js";
import { type PageArguments, requireSize } from "./page-arguments.js";

/** Which rows a page is of, and in which order. */
export interface PageOf<T extends object, Hint extends string = never> {
  readonly type: RowClass<T>;
  readonly where?: FilterQuery<NoInfer<T>>;
  /**
   * By the primary key alone where it is left out. With an index over these columns and the key each page is as cheap as the first,
   * where all go one way and none may be empty.
   */
  readonly orderBy?: OrderOf<NoInfer<T>>;
  /** The rows that this one refers to and the same statement reads. */
  readonly populate?: Populate<NoInfer<T>, Hint>;
  readonly page: PageArguments;
}

/** A page of rows about nobody: one statement, however many rows it has, and one more where its total is requested. */
export async function pageOf<T extends object, Hint extends string = never>(
  em: EntityManager,
  { type, where = {}, orderBy = {}, populate, page }: PageOf<T, Hint>,
): Promise<CountedPage<T>> {
  const first = requireSize(page);
  const order = new ListOrder<T>(em.getMetadata().get<T>(type), orderBy);
  const after = order.after(page.after);
  const rest = after ? [{ [raw((alias) => after.of(`"${alias}"`), [...after.values])]: [] }] : [];
  const options = { orderBy: order.by, limit: first + 1, strategy: "joined" as const, ...(populate && { populate }) };
  // MikroORM's types of conditions and of loaded rows say nothing of a type that is a parameter.
  const rows = (await em.find(type, { $and: [where, ...rest] } as FilterQuery<T>, options)) as readonly T[];

  return { ...cutPage({ rows, first, cursorOf: (row) => order.cursorOf(row) }), count: () => em.count(type, where) };
}

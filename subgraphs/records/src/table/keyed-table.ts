import type { RowClass } from "@kim-hub/kit/loaders";

/** A table as others refer to it: by the keys of its rows. */
export interface KeyedTable<T extends object = object> {
  readonly file: string;
  /** Several files may fill one database table. */
  readonly entity: RowClass<T>;
  /** Which rows of the database table are this file's, as a condition in SQL; all of them where it is left out. */
  readonly only?: string;
  /** Makes the primary key of the joined key, where that is not one, as where rows have UUIDs. */
  readonly idOf?: (joined: string) => string;
}

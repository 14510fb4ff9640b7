import type { Loaders } from "@kim-hub/kit/loaders";

/** How clients record and correct the rows of a table. */
export interface Recorded<T extends object> {
  /** The GraphQL name of a row, where it is not the entity's. */
  readonly noun?: string;
  /** With the official term, e.g. `a milestone (Meilenstein)`. */
  readonly term: string;
  /** Who writes it and to which rows, where it is not as with the office's other tables. */
  readonly writers?: string;
  /** Whether a row is no more than its key and what acts say of it, so that there is nothing to correct. */
  readonly isNeverCorrected?: boolean;
  /** Columns that reveal a count of clients: the history never shows them, because two versions reveal their difference. */
  readonly clientCounts?: readonly string[];
  /** What an input says of the columns that a row keeps in another way, by column; left out where it keeps each in its property. */
  writtenAs?(row: T): Readonly<Record<string, string>>;
  /** Whose data the row is, for the disclosure log; left out where rows are about nobody. */
  subjectOf?(row: T, loaders: Loaders): string | Promise<string>;
  /** Throws where staff may not record the row although a file may say it: of a file it is marked, and never lost. */
  requirePlausible?(row: T, loaders: Loaders): Promise<void>;
  /** Whose row it is, as the subgraph's ownership names owners; null for a row of nobody in particular, as the state's. */
  ownerOf(row: T, loaders: Loaders): string | null | Promise<string | null>;
}

import type { Loaders } from "@kim-hub/kit/loaders";
import type { CsvTable } from "../reference/csv-table.js";
import type { InputFields } from "./input-field.js";

/** A table whose rows the coordinators of a territory record and correct, by the rules of its file. */
export interface RecordTable<T extends object = object> {
  readonly table: CsvTable<T>;
  /** The GraphQL name of a row, where it is not the entity's. */
  readonly noun?: string;
  /** With the official term, e.g. `a milestone (Meilenstein)`. */
  readonly term: string;
  readonly fields: InputFields;
  /** The properties in which rows agree that the file's rule over several rows sets beside each other. */
  readonly beside?: readonly string[];
  /** Columns that tell a count of clients: the history never shows what they said, because two versions tell a difference. */
  readonly clientCounts?: readonly string[];
  /** Whose row it is: the AGS of its territory or of its parent's, null for the state's. */
  territoryOf(row: T, loaders: Loaders): string | null | Promise<string | null>;
}

/** The GraphQL name of a row: `Milestone` in `recordMilestone`, `MilestoneInput` and messages. */
export function nounOf({ noun, table }: RecordTable): string {
  return noun ?? table.entity.name;
}

import type { EntityManager } from "@mikro-orm/postgresql";
import { countRows } from "../database/count-rows.js";
import { todayOf } from "../database/today-of.js";
import type { DataDay } from "../figures/dated-answer.js";
import { readAsOf } from "./data-state.js";

/** The files that a figure is about: those of some authorities, or a table with its condition. */
export type CountedFiles =
  | { readonly authorities: readonly string[] }
  | {
      /** `from … where …`, over rows that have an `authority_id`. */
      readonly sql: string;
      readonly parameters: readonly unknown[];
    };

/** The day as of which these files are: that of the oldest export among the authorities that keep them. */
export async function readDataDay(em: EntityManager, files: CountedFiles): Promise<DataDay> {
  const today = todayOf(em);
  const authorities = "authorities" in files ? files.authorities : await listKeepers(em, files);

  return { asOf: await readAsOf(em, authorities, today), today };
}

/** The day that a frozen answer stands for; where there is none, the day as of which the files are. */
export async function readFrozenDay(em: EntityManager, asOf: string | null, files: CountedFiles): Promise<DataDay> {
  return asOf === null ? readDataDay(em, files) : { asOf, today: todayOf(em) };
}

async function listKeepers(em: EntityManager, files: Exclude<CountedFiles, { authorities: unknown }>) {
  const rows = await countRows<{ authority: string }>(
    em,
    `select distinct authority_id as authority ${files.sql}`,
    files.parameters,
  );

  return rows.map(({ authority }) => authority);
}

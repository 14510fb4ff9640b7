import type { EntityManager } from "@mikro-orm/postgresql";
import { countRows } from "../database/count-rows.js";
import type { CountedRow } from "../figures/cases-and-persons.js";
import type { Office } from "../mandate/office.js";

/** The handovers from one kind of office, before the disclosure control. */
export interface HandoverCount extends CountedRow {
  readonly from: Office;
  /** Of each handover, in no order. */
  readonly quarters: readonly number[];
}

/** An office's table of handovers, and the files of a figure. */
interface CountedHandovers {
  /** E.g. `file_handover`; with `from_office`, `sent_quarter` and `accepted_quarter`. */
  readonly table: string;
  /** Its column that names the file. */
  readonly file: string;
  /** Selects `id` and `person` of every file of the place, with its parameters. */
  readonly files: string;
  readonly parameters: readonly unknown[];
  readonly fromQuarter: string;
  readonly toQuarter: string;
}

const ordinal = (quarter: string) => `(4 * left(${quarter}, 4)::int + right(${quarter}, 1)::int)`;

/** The handovers that were taken on in the quarters, by the kind of the sending office; one statement. */
export function countHandovers(
  em: EntityManager,
  { table, file, files, parameters, fromQuarter, toQuarter }: CountedHandovers,
): Promise<HandoverCount[]> {
  return countRows<HandoverCount>(
    em,
    `with counted as (${files})
    select h.from_office as "from", count(*)::int as cases, count(distinct counted.person)::int as persons,
      array_agg(${ordinal("h.accepted_quarter")} - ${ordinal("h.sent_quarter")}) as quarters
    from ${table} h join counted on counted.id = h.${file}
    where h.accepted_quarter between ? and ? group by h.from_office`,
    [...parameters, fromQuarter, toQuarter],
  );
}

import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import { countRows } from "@kim-hub/kit/count-rows";
import type { Period } from "@kim-hub/kit/period-input";
import type { EntityManager } from "@mikro-orm/postgresql";

interface Asked {
  /** A condition on the procedures `f`, with its parameters. */
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly period: Period;
}

/** The procedures taken over in the period without an offer, as by a move of competence: the pipeline counts them with those that were offered. */
export async function countOtherTakeovers(
  em: EntityManager,
  { sql, parameters, period: { firstDay, lastDay } }: Asked,
): Promise<CountedRow> {
  const [row] = await countRows<CountedRow>(
    em,
    `select count(*)::int as cases, count(distinct f.pseudonym)::int as persons from naturalisation_procedure f
    where ${sql} and f.received_on <= f.transferred_from_on and f.transferred_from_on between ?::date and ?::date
      and not exists (select 1 from procedure_handover h
        where h.procedure_id = f.id and h.from_office = 'NATURALISATION')`,
    [...parameters, firstDay, lastDay],
  );

  return row ?? { cases: 0, persons: 0 };
}

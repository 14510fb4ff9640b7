import type { Cube, Member } from "@kim-hub/kit/cube";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import type { EntityManager } from "@mikro-orm/postgresql";
import { countCases, countedCases } from "./counted-cases.js";

/** What all figures that are frozen say of their districts. */
export const CASE_CUBE: Pick<Cube, "listDistricts" | "readAsOf"> = {
  listDistricts: (em) =>
    em.execute(`select left(municipality, 5) as district,
        to_char(min(opened_on), 'YYYY-"Q"Q') as first
      from case_management_case where municipality is not null and not is_restricted group by 1 order by 1`),

  readAsOf: async (em, district) => (await readDataDay(em, countedCases({ ags: district, provider: null }))).asOf,
};

interface Marking {
  readonly district: string;
  /** On `case_management_case`, with its parameters: which cases count. */
  readonly condition: string;
  readonly conditionParameters: readonly unknown[];
  /** Selects `case_id` and the `marks` of each case that has any, with its parameters. */
  readonly marks: string;
  readonly parameters: readonly unknown[];
  /** Whether a case is about its client alone, and not about the family too. */
  readonly isOfClients?: boolean;
}

interface MarkedRow extends Pick<Member, "id" | "persons" | "municipality" | "authority"> {
  readonly marks: readonly string[];
}

/** The cases of a district that measures count, with the people whom they are about; one statement. */
export async function listMarkedCases(
  em: EntityManager,
  { district, marks, isOfClients = false, ...counting }: Marking,
): Promise<readonly Member[]> {
  const rows = await countCases<MarkedRow>(em, {
    ...counting,
    scope: { ags: district, provider: null },
    select: `, marked as (${marks})
      select id, municipality, authority, persons, marks
      from counted join marked on marked.case_id = id
        join (select case_id, array_agg(distinct person) as persons from people where is_client or ${!isOfClients}
          group by case_id) known on known.case_id = id`,
  });

  return rows.map((row) => ({ ...row, cases: 1, quarter: null, marks: new Set(row.marks), days: new Map() }));
}

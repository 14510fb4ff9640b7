import type { CountedRow, CountUnit } from "@kim-hub/kit/cases-and-persons";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import type { Period } from "@kim-hub/kit/period-input";
import type { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import type { EntityManager } from "@mikro-orm/postgresql";
import { countCases } from "../figure/counted-cases.js";

/** How many cases met one type of gap, before the disclosure control. */
export interface GapRow extends CountedRow {
  /** Null for the whole district. */
  readonly municipality: string | null;
  readonly type: ServiceGapType;
  /** Null for every field together, in which a case counts once. */
  readonly field: FieldOfNeed | null;
}

/** So many cases, or persons, met a type of gap in these very fields. */
interface Tally extends Pick<GapRow, "municipality" | "type"> {
  readonly unit: CountUnit;
  /** One bit for each field. */
  readonly fields: number;
  readonly times: number;
}

const FIELDS = Object.values(FieldOfNeed);
const BIT = `1 << (array_position(array[${FIELDS.map((field) => `'${field}'`)}], field) - 1)`;

/** Cases and people of a district that met a gap in the period, by municipality, type and field, and all of each together. */
export async function countGaps(
  em: EntityManager,
  district: string,
  { firstDay, lastDay }: Period,
): Promise<readonly GapRow[]> {
  const tallies = await countCases<Tally>(em, {
    scope: { ags: district, provider: null },
    condition: "opened_on <= ?::date",
    conditionParameters: [lastDay],
    // A case, and a person, becomes one number a type: no count has to sort them anew to count each once.
    select: `, met as materialized (
        select counted.id as case_id, municipality, type, bit_or(${BIT}) as fields
        from case_service_gap join counted on counted.id = case_file_id
        where noticed_on between ?::date and ?::date group by counted.id, municipality, type),
      of_person as materialized (
        select met.municipality, person, type, bit_or(fields) as fields from met join people using (case_id)
        group by met.municipality, person, type),
      of_case as (
        select municipality, type, fields, count(*) as times from met group by municipality, type, fields)
      select 'cases' as unit, municipality, type, fields, times::int from of_case
      union all
      select 'cases', null, type, fields, sum(times)::int from of_case group by type, fields
      union all
      select 'persons', municipality, type, fields, count(*)::int from of_person group by municipality, type, fields
      union all
      select 'persons', null, type, fields, count(*)::int
      from (select person, type, bit_or(fields) as fields from of_person group by person, type) as anywhere
      group by type, fields`,
    parameters: [firstDay, lastDay],
  });
  const byPlace = Map.groupBy(tallies, ({ municipality, type }) => `${type} ${municipality ?? ""}`);

  return [...byPlace].toSorted(([left], [right]) => left.localeCompare(right)).flatMap(([, found]) => rowsOf(found));
}

/** The counts of one type in one place, of each field and of all together. */
function rowsOf(tallies: readonly Tally[]): GapRow[] {
  return tallies.slice(0, 1).flatMap(({ municipality, type }) =>
    [null, ...FIELDS.toSorted()].flatMap((field) => {
      const met = field === null ? tallies : tallies.filter(({ fields }) => fields & (1 << FIELDS.indexOf(field)));
      const count = (unit: CountUnit) =>
        met.filter((tally) => tally.unit === unit).reduce((sum, { times }) => sum + times, 0);

      return met.length > 0 ? { municipality, type, field, cases: count("cases"), persons: count("persons") } : [];
    }),
  );
}

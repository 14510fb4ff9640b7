import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import type { FieldOfNeed } from "@kim-hub/kit/field-of-need";
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

/** Cases and people of a district that met a gap in the period, by municipality, type and field, and all of each together. */
export function countGaps(em: EntityManager, district: string, { firstDay, lastDay }: Period): Promise<GapRow[]> {
  return countCases<GapRow>(em, {
    scope: { ags: district, provider: null },
    condition: "opened_on <= ?::date",
    conditionParameters: [lastDay],
    select: ` select municipality, type, field, count(distinct case_id)::int as cases, count(distinct person)::int as persons
      from case_service_gap join people on people.case_id = case_service_gap.case_file_id
      where noticed_on between ?::date and ?::date
      group by grouping sets ((type), (type, field), (municipality, type), (municipality, type, field))
      order by type, field`,
    parameters: [firstDay, lastDay],
  });
}

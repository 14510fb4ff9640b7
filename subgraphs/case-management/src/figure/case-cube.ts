import type { Cube } from "@kim-hub/kit/cube";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { countedCases } from "./counted-cases.js";

/** What all figures that are frozen say of their districts. */
export const CASE_CUBE: Pick<Cube, "listDistricts" | "readAsOf"> = {
  listDistricts: (em) =>
    em.execute(`select left(municipality, 5) as district,
        to_char(min(opened_on), 'YYYY-"Q"Q') as first
      from case_management_case where municipality is not null and not is_restricted group by 1 order by 1`),

  readAsOf: async (em, district) => (await readDataDay(em, countedCases({ ags: district, provider: null }))).asOf,
};

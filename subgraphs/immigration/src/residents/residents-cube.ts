import { type CoveredPerson, createCoverageCube } from "@kim-hub/kit/coverage-cube";
import type { Cube } from "@kim-hub/kit/cube";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { readAsOfFiles } from "../figure/counted-files.js";
import { countResidents } from "./residents-sql.js";

/** The groups of foreign residents; naturalised people are none. */
export const GROUPS = Object.values(StatusGroup).filter((group) => group !== StatusGroup.CITIZEN);

/** All answers about the foreign residents (S4, the denominator). */
export const RESIDENTS_CUBE: Cube = createCoverageCube({
  figure: "residents",
  groups: GROUPS,

  listDistricts: (em) =>
    em.execute(`select left(f.municipality, 5) as district, to_char(min(s.valid_from), 'YYYY-"Q"Q') as first
      from immigration_file f join residence_status s on s.file_id = f.id
      where f.municipality is not null and not f.is_restricted group by 1 order by 1`),

  listPeople: (em, { district, quarter }) =>
    countResidents<CoveredPerson>(em, {
      ...{ place: { ags: district }, day: lastDayOf(quarter) },
      select: `select id, 1 as cases, pseudonym as person, authority_id as authority, municipality, status_group as "statusGroup",
        age_band as "ageBand" from resident`,
    }),

  readAsOf: readAsOfFiles,
});

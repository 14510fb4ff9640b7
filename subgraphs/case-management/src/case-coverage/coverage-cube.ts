import { ageBandSql } from "@kim-hub/kit/age-bands";
import { type CoveredPerson, createCoverageCube } from "@kim-hub/kit/coverage-cube";
import { UNKNOWN } from "@kim-hub/kit/coverage-row";
import type { Cube } from "@kim-hub/kit/cube";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { CASE_CUBE } from "../figure/case-cube.js";
import { countCases, ENDED_ON } from "../figure/counted-cases.js";

/** All answers about who is in case management (S4, the numerator): a case counts by its client, a person by their own properties. */
export const COVERAGE_CUBE: Cube = createCoverageCube({
  ...CASE_CUBE,
  figure: "cmCoverage",
  groups: [...Object.values(StatusGroup), UNKNOWN],

  async listPeople(em, { district, quarter }) {
    const day = lastDayOf(quarter);

    return countCases<CoveredPerson>(em, {
      scope: { ags: district, provider: null },
      condition: `opened_on <= ?::date and (${ENDED_ON} is null or ${ENDED_ON} > ?::date)`,
      conditionParameters: [day, day],
      select: ` select case when is_client then case_id::text else case_id || ' ' || person end as id, is_client::int as cases, person,
          counted.authority, counted.municipality, people.status_group as "statusGroup",
          ${ageBandSql("people.birth_date", day)} as "ageBand"
        from people join counted on counted.id = people.case_id`,
    });
  },
});

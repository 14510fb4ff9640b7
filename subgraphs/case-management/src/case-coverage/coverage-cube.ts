import { ageBandSql } from "@kim-hub/kit/age-bands";
import { type CoveredPerson, coverageMarks, createCoverageCube } from "@kim-hub/kit/coverage-cube";
import { UNKNOWN } from "@kim-hub/kit/coverage-row";
import type { Cube, Member } from "@kim-hub/kit/cube";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { StatusGroup } from "@kim-hub/kit/status-group";
import { CASE_CUBE } from "../figure/case-cube.js";
import { countCases, ENDED_ON } from "../figure/counted-cases.js";

interface PersonRow extends CoveredPerson, Pick<Member, "municipality" | "authority"> {
  readonly caseId: string;
  readonly person: string;
  readonly isClient: boolean;
}

/** All answers about who is in case management (S4, the numerator): a case counts by its client, a person by their own properties. */
export const COVERAGE_CUBE: Cube = createCoverageCube({
  ...CASE_CUBE,
  figure: "cmCoverage",
  groups: [...Object.values(StatusGroup), UNKNOWN],

  async listMembers(em, { district, quarter }) {
    const day = lastDayOf(quarter);
    const rows = await countCases<PersonRow>(em, {
      scope: { ags: district, provider: null },
      condition: `opened_on <= ?::date and (${ENDED_ON} is null or ${ENDED_ON} > ?::date)`,
      conditionParameters: [day, day],
      select: ` select people.case_id as "caseId", people.person, people.is_client as "isClient", counted.authority,
          counted.municipality, people.status_group as "statusGroup", ${ageBandSql("people.birth_date", day)} as "ageBand"
        from people join counted on counted.id = people.case_id`,
    });

    return rows.map(memberOf);
  },
});

function memberOf({ caseId, person, isClient, municipality, authority, ...described }: PersonRow): Member {
  return {
    ...{ id: isClient ? caseId : `${caseId} ${person}`, cases: isClient ? 1 : 0, persons: [person] },
    ...{ municipality, authority, quarter: null, marks: coverageMarks(described), days: new Map() },
  };
}

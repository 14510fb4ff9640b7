import type { PageRequest } from "@kim-hub/kit/page-arguments";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { ProposalGrade } from "./proposal-grade.js";
import type { ProposedLink } from "./proposed-link.js";

const HANDLES = (condition: string) => `(
  select coalesce(json_agg(json_build_object('id', link.id, 'office', link.office, 'authorityId', link.authority_id,
    'pseudonym', link.pseudonym) order by link.office, link.authority_id, link.id), '[]')
  from person_link link where link.ended_at is null and ${condition})`;

const PERSON_OF = (column: string) => `(select person_id from person_link where id = proposal.${column})`;
const OF_BOTH = `(${PERSON_OF("first_link")}, ${PERSON_OF("second_link")})`;

const LIST = `
  select proposal.id, grade, agreed, name_rules as "nameRules", extract(epoch from proposed_at)::float as "proposedAt",
    ${HANDLES(`link.person_id = ${PERSON_OF("first_link")}`)} as one,
    ${HANDLES(`link.person_id = ${PERSON_OF("second_link")}`)} as other,
    ${HANDLES(`link.person_id not in ${OF_BOTH} and link.id in (
      select unnest(array[rival.first_link, rival.second_link]) from link_proposal rival
      where rival.decided_at is null and rival.grade = proposal.grade and exists (
        select from person_link ends where ends.id in (rival.first_link, rival.second_link) and ends.person_id in ${OF_BOTH}))`)} as rivals
  from link_proposal proposal
  where decided_at is null and grade = ? and proposal.id::text > ?
  order by proposal.id limit ?`;

interface Row extends Omit<ProposedLink, "proposedAt"> {
  /** Seconds since 1970. */
  readonly proposedAt: number;
}

/** The open proposals of a grade with all whom they name, by one statement: one row more than the page holds. */
export async function listProposedLinks(
  em: EntityManager,
  grade: ProposalGrade,
  { afterId, first }: PageRequest,
): Promise<ProposedLink[]> {
  const rows = await em.execute<Row[]>(LIST, [grade, afterId, first + 1], "all", em.getLoggerContext());

  return rows.map(({ proposedAt, ...row }) => ({ ...row, proposedAt: new Date(proposedAt * 1000) }));
}

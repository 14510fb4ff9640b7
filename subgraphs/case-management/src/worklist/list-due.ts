import type { PageRequest } from "@kim-hub/kit/page-arguments";
import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { WorkItem } from "./work-item.js";

/** The cases of the caller that go on, under row-level security; so written that an index finds them. */
const CASES = `select id, pseudonym from case_management_case
  where authority_id = ? and closed_on is null and case_manager = any (array(
    select ?::text union all select d.case_manager from deputyship d where d.deputy = ?
      and d.valid_from <= (now() at time zone 'Europe/Berlin')::date
      and d.valid_to >= (now() at time zone 'Europe/Berlin')::date))`;

const NEXT_REVIEW = "coalesce(review.next_review_on, case when review.id is null then goal.first_review_on end)";

/** The items due in one case; of a goal without a review the first one is, and none where the last review set no next. */
const DUE = `select 'GOAL_DUE' as kind, due_on, id from goal_agreement
    where case_file_id = cases.id and result is null
  union all
  select 'REVIEW_DUE', ${NEXT_REVIEW}, goal.id from goal_agreement goal
    left join lateral (select id, next_review_on from goal_review where goal_id = goal.id
      order by reviewed_on desc limit 1) review on true
    where goal.case_file_id = cases.id and goal.result is null
  union all
  select 'REFERRAL_DUE', due_on, id from referral where case_file_id = cases.id and recorded_state = 'REQUESTED'`;

const ITEMS = `with cases as materialized (${CASES}),
  items as (
    select due_on::text || '/' || kind || '/' || due.id as id, kind, due_on::text as "dueOn", due.id as "rowId",
      cases.id as "caseFileId", pseudonym
    from cases cross join lateral (${DUE}) due where due_on <= ?::date)
  select * from items where id collate "C" > ? collate "C" order by id collate "C" limit ?`;

/** Lists the items due in the caller's cases by a day, the longest due first: one row more than the page holds, by one statement. */
export function listDue(
  em: EntityManager,
  { viewer, on, request }: { readonly viewer: Viewer; readonly on: string; readonly request: PageRequest },
): Promise<WorkItem[]> {
  const { authority, actor } = viewer;
  const parameters = [authority ?? "", actor, actor, on, request.afterId, request.first + 1];

  return em.execute<WorkItem[]>(ITEMS, parameters, "all", em.getLoggerContext());
}

import { Office } from "@kim-hub/kit/office";
import type { PageRequest } from "@kim-hub/kit/page-arguments";
import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { EndingPermission, PermissionKind } from "./ending-permission.js";

interface Row extends Omit<EndingPermission, "client"> {
  readonly pseudonym: string;
}

/** Of one kind; a permission is renewed by another that goes on without a day between for all that it covers, whoever recorded it. */
const ENDING = (kind: PermissionKind, table: string) => `
  select '${kind}' as kind, ending.id, ending.valid_to, ending.sender, ending.recipient, ending.person_id, ending.authority_id
  from ${table} ending
  where ending.authority_id = ? and ending.recorded_by = ? and ending.valid_to between ?::date and ?::date
    and ending.withdrawn_at is null
    and not exists (select from ${table} renewed
      where renewed.person_id = ending.person_id and renewed.sender = ending.sender
        and renewed.recipient = ending.recipient and renewed.purpose = ending.purpose
        and renewed.categories @> ending.categories and renewed.withdrawn_at is null
        and renewed.valid_from <= ending.valid_to + 1 and renewed.valid_to > ending.valid_to)`;

const LIST = `
  with ending as (${ENDING("CONSENT", "consent")} union all ${ENDING("CONFIDENTIALITY_RELEASE", "confidentiality_release")}),
  items as (
    select valid_to::text || '/' || kind || '/' || ending.id as id, kind, valid_to::text as "dueOn", ending.id as "rowId",
      sender, recipient, link.pseudonym, link.person_id as "personId"
    from ending join person_link link on link.person_id = ending.person_id
      and link.office = '${Office.CASE_MANAGEMENT}' and link.authority_id = ending.authority_id)
  select * from items where id collate "C" > ? collate "C" order by id collate "C" limit ?`;

interface Asked {
  readonly viewer: Viewer;
  /** Both days included. */
  readonly from: string;
  readonly to: string;
  readonly request: PageRequest;
}

/** The permissions that the caller recorded and that end in these days, the first to end first: one row more than the page holds, by one statement. */
export async function listEndingPermissions(
  em: EntityManager,
  { viewer: { authority, actor }, from, to, request }: Asked,
): Promise<EndingPermission[]> {
  const ofOneKind = [authority ?? "", actor, from, to];
  const parameters = [...ofOneKind, ...ofOneKind, request.afterId, request.first + 1];
  const rows = await em.execute<Row[]>(LIST, parameters, "all", em.getLoggerContext());

  return rows.map(({ pseudonym, ...row }) => ({ ...row, client: { pseudonym } }));
}

import type { EntityManager } from "@mikro-orm/postgresql";
import { Permission } from "../permission/permission.js";
import { stateInSql } from "../permission/state-in-sql.js";
import type { CaseClient } from "../person/case-client.js";
import { listOfClients, type OfClients, valuesOfClients } from "./list-of-clients.js";
import { lastDayInSql } from "./rests-on.js";

/** A permission with its client. */
export type ListedPermission = Permission & { readonly client: CaseClient };

interface Row {
  /** Of the order of the list. */
  readonly id: string;
  /** Its columns. */
  readonly permission: Readonly<Record<string, unknown>>;
  readonly pseudonym: string;
}

/** A permission that another supersedes holds until then. */
const LAST_DAY = lastDayInSql("held");

/** A permission is renewed by another that goes on without a day between for all that it covers. */
const ENDS = `${LAST_DAY} between ?::date and ?::date
  and not exists (select from permission renewed
    where renewed.client_id = held.client_id and renewed.kind = held.kind and renewed.sender = held.sender
      and renewed.recipient = held.recipient and renewed.purpose = held.purpose
      and renewed.categories @> held.categories
      and renewed.valid_from <= ${LAST_DAY} + 1 and renewed.valid_to > ${LAST_DAY}
      and ${stateInSql("renewed", "renewed.valid_to")} = 'GIVEN')`;

const HOLDS = `${LAST_DAY} >= ?::date`;

const list = (condition: string) =>
  listOfClients(`
    items as (
      select valid_to::text || '/' || kind || '/' || held.id as id, to_jsonb(held) as permission, pseudonym
      from permission held join clients on clients.client_id = held.client_id
      where ${condition})`);

const WAS_GIVEN = `${stateInSql("held", LAST_DAY)} = 'GIVEN'`;
const HELD = list(`${WAS_GIVEN} and ${HOLDS}`);
const ENDING = list(`${WAS_GIVEN} and ${ENDS}`);
const REQUESTED = list(`exists (select from (select ?::date as today) asked
  where ${stateInSql("held", "asked.today")} = 'REQUESTED')`);

interface Asked extends OfClients {
  /** The first of the days of which one is the permissions' last. */
  readonly from: string;
  /** The last of these days: then only those that end and are not renewed. Null for every permission that has not ended before. */
  readonly to: string | null;
}

/** The clients' permissions that nothing ended, also those that colleagues recorded, the first to end first, by one statement. */
export function listPermissions(
  em: EntityManager,
  { from, to, ...asked }: Asked,
): Promise<readonly ListedPermission[]> {
  return to === null ? read(em, HELD, asked, [from]) : read(em, ENDING, asked, [from, to]);
}

interface AskedOn extends OfClients {
  readonly on: string;
}

/** The clients' permissions that wait for a signature on a day, in the same order, by one statement. */
export function listRequestedPermissions(
  em: EntityManager,
  { on, ...asked }: AskedOn,
): Promise<readonly ListedPermission[]> {
  return read(em, REQUESTED, asked, [on]);
}

async function read(
  em: EntityManager,
  statement: string,
  asked: OfClients,
  own: readonly string[],
): Promise<readonly ListedPermission[]> {
  const rows = await em.execute<Row[]>(statement, valuesOfClients(asked, own), "all", em.getLoggerContext());

  return rows.map(({ pseudonym, permission }) =>
    Object.assign(em.map(Permission, permission), { client: { pseudonym } }),
  );
}

/** A permission's place in the list: the same text as its row's id. */
export function placeOf({ validTo, kind, id }: Permission): string {
  return [validTo, kind, id].join("/");
}

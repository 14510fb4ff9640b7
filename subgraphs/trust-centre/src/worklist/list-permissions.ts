import type { EntityManager } from "@mikro-orm/postgresql";
import type { PermissionKind } from "../permission/permission-codes.js";
import type { ClientPermission } from "./client-permission.js";
import { listOfClients, type OfClients, valuesOfClients } from "./list-of-clients.js";

interface Row extends Omit<ClientPermission, "client"> {
  readonly pseudonym: string;
}

/** A permission is renewed by another that goes on without a day between for all that it covers. */
const ENDS = (table: string) => `held.valid_to between ?::date and ?::date
  and not exists (select from ${table} renewed
    where renewed.person_id = held.person_id and renewed.sender = held.sender
      and renewed.recipient = held.recipient and renewed.purpose = held.purpose
      and renewed.categories @> held.categories and renewed.withdrawn_at is null
      and renewed.valid_from <= held.valid_to + 1 and renewed.valid_to > held.valid_to)`;

const HOLDS = () => "held.valid_to >= ?::date";

const list = (condition: (table: string) => string) => {
  const ofKind = (kind: PermissionKind, table: string) => `
    select '${kind}' as kind, held.id, sender, recipient, categories, valid_from, valid_to, person_id, pseudonym
    from ${table} held join clients using (person_id, authority_id) where withdrawn_at is null and ${condition(table)}`;

  return listOfClients(`
    held as (${ofKind("CONSENT", "consent")} union all ${ofKind("CONFIDENTIALITY_RELEASE", "confidentiality_release")}),
    items as (
      select valid_to::text || '/' || kind || '/' || id as id, kind, id as "rowId", sender, recipient, categories,
        valid_from::text as "validFrom", valid_to::text as "validTo", person_id as "personId", pseudonym
      from held)`);
};

const HELD = list(HOLDS);
const ENDING = list(ENDS);

interface Asked extends OfClients {
  /** The first of the days of which one is the permissions' last. */
  readonly from: string;
  /** The last of these days: then only those that end and are not renewed. Null for every permission that has not ended before. */
  readonly to: string | null;
}

/** The clients' permissions that were not withdrawn, also those that colleagues recorded, the first to end first, by one statement. */
export async function listPermissions(em: EntityManager, { from, to, ...asked }: Asked): Promise<ClientPermission[]> {
  const ofOneKind = to === null ? [from] : [from, to];
  const values = valuesOfClients(asked, [...ofOneKind, ...ofOneKind]);
  const rows = await em.execute<Row[]>(to === null ? HELD : ENDING, values, "all", em.getLoggerContext());

  return rows.map(({ pseudonym, ...row }) => ({ ...row, client: { pseudonym } }));
}

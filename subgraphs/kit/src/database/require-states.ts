import { STATES_REMOVED } from "../errors/removed-states.js";
import { KNOWN_AT_SQL, KNOWN_SCHEMA } from "./known-at.js";
import { REMOVED_STATES } from "./removed-states-migration.js";

/**
 * The SQL of the function that ends a statement which reads a table as of an instant of which states were removed since; without an
 * instant nothing is missing. It runs as the owner, whose alone the record is.
 */
export const CREATE_REQUIRE_STATES: string = `
  create function ${KNOWN_SCHEMA}.require_states(asked text) returns boolean language plpgsql stable
    security definer set search_path = pg_catalog, public as $$
      declare removed jsonb;
      begin
        select jsonb_agg(jsonb_build_object('reason', reason, 'table', asked, 'count', states) order by reason) into removed from (
          select reason, sum(count) as states from public.${REMOVED_STATES}
          where "table" = asked and known_until > ${KNOWN_AT_SQL} and coalesce(known_from <= ${KNOWN_AT_SQL}, true)
          group by reason) as of_reason;
        if removed is not null then
          raise exception 'States of % were removed.', asked using errcode = '${STATES_REMOVED}', detail = removed::text;
        end if;
        return true;
      end
    $$`;

/** A condition that ends the statement if states of the table are gone; as a subselect it is asked once a statement. */
export function requireStatesSql(table: string): string {
  return `(select ${KNOWN_SCHEMA}.require_states('${table}'))`;
}

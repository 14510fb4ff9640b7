import { grantFunctionSql } from "@kim-hub/kit/grant-function";
import { Migration } from "@mikro-orm/migrations";

/** Whose links have to be over, for an audit under an assignment alone: clients whose last case ended more than three months ago. */
export class Migration20261129LinksToEnd extends Migration {
  override up(): void {
    this.addSql(`
      create function links_to_end(as_of date) returns table (pseudonym text, since date) language sql stable
        security definer set search_path from current as $$
          select own.pseudonym, (max(coalesce(own.closed_on, own.transferred_on)) + interval '3 months')::date + 1
          from case_management_case own
            join assigned() assignment on assignment.authority_id = own.authority_id
              and as_of between assignment.period_from and assignment.period_to
          where current_setting('app.role', true) = 'DATA_PROTECTION_AUDITOR'
          group by own.pseudonym
          having bool_and(coalesce(own.closed_on, own.transferred_on) is not null)
            and (max(coalesce(own.closed_on, own.transferred_on)) + interval '3 months')::date < as_of
        $$;
      revoke execute on function links_to_end from public;
      ${grantFunctionSql("links_to_end", "case_management_case")}
    `);
  }
}

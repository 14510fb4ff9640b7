import { grantFunctionSql } from "@kim-hub/kit/grant-function";
import { Migration } from "@mikro-orm/migrations";

/** Whose link to the immigration office has to be over, for an audit under an assignment alone: the naturalised, from the next day on. */
export class Migration20261129LinksToEnd extends Migration {
  override up(): void {
    this.addSql(`
      create function links_to_end(as_of date) returns table (pseudonym text, since date) language sql stable
        security definer set search_path from current as $$
          select procedure.pseudonym, min(procedure.handed_over_on) + 1
          from naturalisation_procedure procedure
            join assigned() assignment on assignment.authority_id = procedure.authority_id
              and as_of between assignment.period_from and assignment.period_to
          where current_setting('app.role', true) = 'DATA_PROTECTION_AUDITOR' and procedure.handed_over_on < as_of
          group by procedure.pseudonym
        $$;
      revoke execute on function links_to_end from public;
      ${grantFunctionSql("links_to_end", "naturalisation_procedure")}
    `);
  }
}

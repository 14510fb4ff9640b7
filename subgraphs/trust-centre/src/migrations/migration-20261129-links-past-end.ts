import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** Which of the links that have to be over are there, for an audit under an assignment alone; as in `end_links`, which would end them. */
export class Migration20261129LinksPastEnd extends Migration {
  override up(): void {
    this.addSql(`
      create function list_links_past_end(of_office text, as_of date, stated jsonb) returns table (link uuid, since date)
        language sql stable security definer set search_path from current as $$
          select link.id, statement.since
          from jsonb_to_recordset(stated) as statement (pseudonym text, since date)
            join person_link own on own.office = of_office and own.pseudonym = statement.pseudonym and own.ended_at is null
            join person_link link on case of_office
              when 'NATURALISATION' then link.person_id = own.person_id and link.office = 'IMMIGRATION'
              when 'CASE_MANAGEMENT' then link.id = own.id end
          where current_setting('app.role', true) = 'DATA_PROTECTION_AUDITOR'
            and exists (select from assigned() assignment where as_of between assignment.period_from and assignment.period_to)
        $$;
      revoke execute on function list_links_past_end from public;
      ${grantFunctionSql("list_links_past_end")}
    `);
  }
}

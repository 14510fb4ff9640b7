import { Migration } from "@mikro-orm/migrations";

/** Links end by what an office's data steward brings; to every other caller nobody is known. */
export class Migration20261127StewardEndings extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function end_links(stated jsonb) returns setof uuid language plpgsql
        security definer set search_path from current as $$
          declare
            own record;
            person uuid;
          begin
            for own in
              select link.id, link.office, statement.reason
              from jsonb_to_recordset(stated) as statement (office text, pseudonym text, reason text)
                join person_link link on link.office = statement.office and link.pseudonym = statement.pseudonym
                  and link.authority_id = current_setting('app.authority', true) and link.ended_at is null
              where current_setting('app.role', true) = 'DATA_STEWARD'
              order by link.id
            loop
              person := lock_person_of(own.id);
              continue when person is null;
              return next own.id;
              if own.reason = 'NATURALISED' and own.office = 'NATURALISATION' then
                perform delete_link(link) from person_link link where person_id = person and office = 'IMMIGRATION';
              elsif own.reason = 'CLOSED' and own.office = 'CASE_MANAGEMENT' then
                perform end_link(own.id);
                -- Where another provider goes on with the person, what that one has remains.
                perform end_link(id) from person_link where person_id = person and ended_at is null
                  and not exists (select from person_link other where other.person_id = person
                    and other.office = 'CASE_MANAGEMENT' and other.ended_at is null);
              end if;
            end loop;
          end
        $$;
    `);
  }
}

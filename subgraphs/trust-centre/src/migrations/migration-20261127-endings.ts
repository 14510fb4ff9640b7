import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** Links end by what their offices state. */
export class Migration20261127Endings extends Migration {
  override up(): void {
    this.addSql(`
      -- Locks the person of a live link until the transaction ends; null where the link has ended. Who waited looks again.
      create function lock_person_of(link uuid) returns uuid language plpgsql set search_path from current as $$
          declare
            person uuid;
            locked uuid;
          begin
            loop
              select person_id into person from person_link where id = link and ended_at is null;
              if person is null or person = locked then return person; end if;
              locked := person;
              perform pg_advisory_xact_lock(hashtextextended(locked::text, 0));
            end loop;
          end
        $$;

      create function end_link(link uuid) returns void language plpgsql set search_path from current as $$
          begin
            perform forget_linkage(link);
            update person_link set ended_at = clock_timestamp() where id = link and ended_at is null;
          end
        $$;

      -- With all that names it: a naturalised person's link to the immigration office leaves no copy.
      create function delete_link(gone person_link) returns void language plpgsql set search_path from current as $$
          begin
            perform forget_linkage(gone.id);
            delete from link_proposal where gone.id in (first_link, second_link);
            delete from link_voucher where link_id = gone.id;
            delete from person_join where gone.id in (first_link, second_link);
            delete from blocked_pair where (first_office, first_pseudonym) = (gone.office, gone.pseudonym)
              or (second_office, second_pseudonym) = (gone.office, gone.pseudonym);
            delete from person_link where id = gone.id;
          end
        $$;

      -- It runs as the owner of the tables: what it reads and writes is in it, and nothing else. It answers with the
      -- own authority's links that were known, for the disclosure log.
      create function end_links(stated jsonb) returns setof uuid language plpgsql
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
      ${grantFunctionSql("end_links")}
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** People are locked by one function, and proposals by one. */
export class Migration20261127PersonLocks extends Migration {
  override up(): void {
    this.addSql(`
      -- Of live links, in their order.
      create function list_persons_of(links uuid[]) returns uuid[] language sql volatile set search_path from current as $$
          select array(select person_id from unnest(links) with ordinality as asked(id, place)
            join person_link link using (id) where ended_at is null order by place)
        $$;
      ${grantFunctionSql("list_persons_of")}

      -- Locks the persons of live links until the transaction ends, in one order, and names them in the order of the links; null where a
      -- link has ended. Who waited looks again whose the links are: where they have changed, the locks go with the subtransaction, since the next ones
      -- would come out of order beside them.
      create function lock_persons_of(links uuid[]) returns uuid[] language plpgsql set search_path from current as $$
          declare
            persons uuid[];
          begin
            loop
              begin
                persons := list_persons_of(links);
                if cardinality(persons) < cardinality(links) then return null; end if;
                perform pg_advisory_xact_lock(hashtextextended(person::text, 0))
                  from (select distinct unnest(persons) as person order by person) named;
                if persons = list_persons_of(links) then return persons; end if;
                raise exception using errcode = 'KH001';
              exception when sqlstate 'KH001' then
                -- Once more, with the persons of now.
              end;
            end loop;
          end
        $$;
      ${grantFunctionSql("lock_persons_of")}

      -- One transaction writes proposals at a time, because each writes those of many people.
      create function lock_proposals() returns void language sql as $$
          select pg_advisory_xact_lock(hashtextextended('propose_links', 0))
        $$;
      ${grantFunctionSql("lock_proposals")}

      create or replace function lock_person_of(link uuid) returns uuid language sql volatile set search_path from current as $$
          select (lock_persons_of(array[link]))[1]
        $$;
      ${grantFunctionSql("lock_person_of")}

      create or replace function lock_client(client text) returns setof person_link language plpgsql
        set search_path from current as $$
          declare
            link person_link;
          begin
            select * into link from person_link where office = 'CASE_MANAGEMENT' and pseudonym = client
              and authority_id = current_setting('app.authority', true) and ended_at is null;
            link.person_id := lock_person_of(link.id);
            if link.person_id is not null then return next link; end if;
          end
        $$;
    `);
  }
}

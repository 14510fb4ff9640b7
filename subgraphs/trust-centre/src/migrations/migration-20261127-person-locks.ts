import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

const TODAY = "(now() at time zone 'Europe/Berlin')::date";

/** People are locked by one function and blocked pairs found by one; who is a rival is asked of both ends of a proposal. */
export class Migration20261127PersonLocks extends Migration {
  override up(): void {
    this.addSql(`
      -- Locks the persons of live links until the transaction ends, and names them in the order of the links; null where a
      -- link has ended. Who waited looks again whose the links are. Always in one order, so that no two wait for each other.
      create function lock_persons_of(links uuid[]) returns uuid[] language plpgsql set search_path from current as $$
          declare
            persons uuid[];
            locked uuid[] := '{}';
          begin
            loop
              persons := array(select person_id from unnest(links) with ordinality as asked(id, place)
                join person_link link using (id) where ended_at is null order by place);
              if cardinality(persons) < cardinality(links) then return null; end if;
              if persons = locked then return persons; end if;
              locked := persons;
              perform pg_advisory_xact_lock(hashtextextended(person::text, 0))
                from (select distinct unnest(persons) as person order by person) named;
            end loop;
          end
        $$;
      ${grantFunctionSql("lock_persons_of")}

      create or replace function lock_person_of(link uuid) returns uuid language sql volatile set search_path from current as $$
          select (lock_persons_of(array[link]))[1]
        $$;

      create or replace function lock_client(client text) returns setof person_link language plpgsql
        set search_path from current as $$
          declare
            link person_link;
          begin
            select * into link from person_link where office = 'CASE_MANAGEMENT' and pseudonym = client
              and authority_id = current_setting('app.authority', true) and ended_at is null;
            link.person_id := (lock_persons_of(array[link.id]))[1];
            if link.person_id is not null then return next link; end if;
          end
        $$;

      create or replace function join_persons(one uuid, other uuid, by_route text default 'PROPOSAL') returns boolean language plpgsql
        security definer set search_path from current as $$
          declare
            persons uuid[];
          begin
            if current_setting('app.role', true) not in ('TRUST_OFFICER', 'CASE_MANAGER') then
              raise exception 'This role joins nobody.';
            end if;
            persons := lock_persons_of(array[one, other]);
            if persons is null then return false; end if;
            if persons[1] = persons[2] then return true; end if;
            if exists (
              select from person_link mine join person_link theirs
                on mine.person_id = persons[1] and theirs.person_id = persons[2]
                  and mine.ended_at is null and theirs.ended_at is null
              where (mine.office = theirs.office and mine.authority_id = theirs.authority_id)
                or is_blocked(mine.office, mine.pseudonym, theirs.office, theirs.pseudonym)
            ) then return false; end if;
            update person_link set person_id = persons[1] where person_id = persons[2];
            insert into person_join (id, first_link, second_link, route, joined_by, joined_at)
              values (gen_random_uuid(), one, other, by_route, current_setting('app.actor', true), clock_timestamp());
            return true;
          end
        $$;

      -- All links of the persons who have one of these two, or one that agrees exactly with either. While a key is renewed,
      -- the codes of one person after the other, two of them may agree only in a proposal that is still open.
      create or replace function list_rivals(one uuid, other uuid) returns setof person_link language sql stable
        set search_path from current as $$
          with named as materialized (
            select one as id union select other union
            select theirs.link_id from linkage_code mine join linkage_code theirs on theirs.code = mine.code
              where mine.link_id in (one, other) and mine.code_type = 'FULL_NAME' and theirs.valid_to >= ${TODAY} union
            select unnest(array[first_link, second_link]) from link_proposal
              where decided_at is null and 'FULL_NAME' = any(agreed)
                and (first_link in (one, other) or second_link in (one, other))),
          persons as materialized (
            select distinct person_id from person_link join named using (id) where ended_at is null)
          select link.* from persons join person_link link using (person_id) where link.ended_at is null
        $$;
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";

const TODAY = "(now() at time zone 'Europe/Berlin')::date";

/** Every change of links locks in one order, so that no two wait for each other: the persons, then all proposals, then a row. */
export class Migration20261127OrderOfLocks extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function grade_proposals(asked uuid) returns void language plpgsql
        security definer set search_path from current as $$
          declare
            rivals uuid[];
          begin
            perform lock_proposals();
            rivals := array(select id from list_rivals(asked, asked));
            delete from link_proposal
              where decided_at is null and (first_link = any(rivals) or second_link = any(rivals))
                and (select person_id from person_link where id = first_link)
                  = (select person_id from person_link where id = second_link);
            update link_proposal set grade = grade_of(first_link, second_link, agreed)
              where decided_at is null and (first_link = any(rivals) or second_link = any(rivals));
          end
        $$;

      create or replace function redeem_link_voucher(client text, hash text, out client_id uuid, out worked boolean)
        returns setof record language plpgsql security definer set search_path from current as $$
          declare
            actor text := current_setting('app.actor', true);
            since timestamptz := now() - interval '1 day';
            voucher link_voucher;
          begin
            select link.id into client_id from person_link link
              where link.office = 'CASE_MANAGEMENT' and link.pseudonym = client and link.ended_at is null
                and link.authority_id = current_setting('app.authority', true);
            if client_id is null then return; end if;
            -- One try after the other, so that none escapes the count.
            perform pg_advisory_xact_lock(hashtextextended('voucher_try ' || actor, 0));
            if (select count(*) >= 40 or count(*) filter (where tried.client_id = redeem_link_voucher.client_id) >= 5
                from voucher_try tried where tried.tried_by = actor and tried.tried_at > since) then
              return next;
              return;
            end if;
            insert into voucher_try (id, client_id, tried_by, tried_at)
              values (gen_random_uuid(), client_id, actor, clock_timestamp());
            select * into voucher from link_voucher where code_hash = hash and redeemed_at is null
              and valid_to >= ${TODAY} and link_id <> client_id;
            -- Somebody else may have used it while this one waited for the persons.
            perform lock_persons_of(array[client_id, voucher.link_id]);
            perform from link_voucher where id = voucher.id and redeemed_at is null for update;
            worked := found and join_persons(client_id, voucher.link_id, 'VOUCHER');
            if worked then
              update link_voucher set redeemed_at = clock_timestamp(), redeemed_by = actor where id = voucher.id;
              perform grade_proposals(client_id);
            end if;
            return next;
          end
        $$;

      create or replace function end_links(stated jsonb) returns setof uuid language plpgsql
        security definer set search_path from current as $$
          declare
            own record;
            person uuid;
          begin
            -- All of them at once: one after the other they would come in another order than somebody else's.
            perform lock_persons_of(array(
              select distinct link.id from jsonb_to_recordset(stated) as statement (office text, pseudonym text)
                join person_link link on link.office = statement.office and link.pseudonym = statement.pseudonym
                  and link.authority_id = current_setting('app.authority', true) and link.ended_at is null));
            perform lock_proposals();
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

import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

const TODAY = "(now() at time zone 'Europe/Berlin')::date";
/** It runs as the owner of the tables: what it reads and writes is in it, and nothing else. */
const AS_OWNER = "security definer set search_path from current";

/** A link that the trust officer confirmed ends when an agreement that it rests on runs out, as it does when one is withdrawn; a voucher's stays. */
export class Migration20261127AgreementLapse extends Migration {
  override up(): void {
    this.addSql(`
      alter table "person_join" add column "ended_at" timestamptz null;

      create function agrees_to_linking(link uuid) returns boolean language sql stable set search_path from current as $$
          select exists (select from permission
            where client_id = link and purpose = 'LINKING' and ${TODAY} between valid_from and valid_to
              and not exists (select from permission_event ended where ended.permission_id = permission.id
                and ended.event in ('INVALIDATED', 'WITHDRAWN', 'REFUSED', 'SUPERSEDED') and ended.on_day <= ${TODAY})
              and guardians_needed <= (select count(distinct coalesce(given.signer, 1)) from permission_event given
                where given.permission_id = permission.id and given.event = 'GIVEN' and given.on_day <= ${TODAY}))
        $$;

      -- The person's live links that are joined with another by an agreement that no longer holds.
      create function list_lapsed_agreements(person uuid) returns setof uuid language sql stable set search_path from current as $$
          select distinct link.id from person_link link
            join person_join on link.id in (first_link, second_link) and route = 'PROPOSAL' and person_join.ended_at is null
          where link.person_id = person and link.ended_at is null and not agrees_to_linking(link.id)
        $$;

      create function end_lapsed_agreements(person uuid) returns void language plpgsql ${AS_OWNER} as $$
          begin
            perform end_agreement(lapsed) from list_lapsed_agreements(person) as lapsed;
          end
        $$;
      ${grantFunctionSql("end_lapsed_agreements")}

      -- An agreement that has run out ends a path as its withdrawal would, until the next statement about the person parts the links.
      create or replace function has_withdrawn_since(client uuid, steering_group text, since timestamptz) returns boolean language sql stable
        ${AS_OWNER} as $$
          select exists (
            select from person_link own join person_link other on other.person_id = own.person_id
              join permission ended on ended.client_id = other.id and ended.recipient = steering_group
              join permission_event happened on happened.permission_id = ended.id
            where own.id = client and happened.event in ('WITHDRAWN', 'INVALIDATED') and happened.recorded_at >= since)
            or exists (select from person_link own, list_lapsed_agreements(own.person_id) where own.id = client)
        $$;

      -- Locks the client's person, and parts first who agrees no longer.
      create function settle_client(client text) returns setof person_link language plpgsql set search_path from current as $$
          declare
            link person_link;
          begin
            select * into link from lock_client(client);
            if link.id is null then return; end if;
            perform end_lapsed_agreements(link.person_id);
            return query select * from person_link where id = link.id;
          end
        $$;
      ${grantFunctionSql("settle_client")}

      -- Who ended a case before stays with the person whom the others are parted from: what was withdrawn there holds for both.
      create function end_agreement(withdrawn uuid) returns void language plpgsql ${AS_OWNER} as $$
          declare
            person uuid := (select person_id from person_link where id = withdrawn);
            parted uuid := gen_random_uuid();
          begin
            perform lock_proposals();
            perform forget_linkage(withdrawn);
            update person_join set ended_at = clock_timestamp()
              where withdrawn in (first_link, second_link) and route = 'PROPOSAL' and ended_at is null;
            if not found then return; end if;
            with recursive together as (
              select withdrawn as id union
              select link.id from together
                join person_join on together.id in (first_link, second_link) and person_join.ended_at is null
                join person_link link on link.id in (first_link, second_link) and link.person_id = person)
            update person_link set person_id = parted where id in (select id from together);
            if not exists (select from person_link where person_id = person) then
              -- Nobody is left behind.
              return;
            end if;
            update released_path set revoked_at = clock_timestamp(), revoked_by = current_setting('app.actor', true)
              where revoked_at is null
                and client_id in (select id from person_link where person_id in (person, parted) and office = 'CASE_MANAGEMENT');
            perform grade_proposals(id) from person_link where person_id in (person, parted) and ended_at is null;
          end
        $$;
      ${grantFunctionSql("end_agreement")}

      -- A voucher is the person's own hand also where the two are one person already.
      create or replace function join_persons(one uuid, other uuid, by_route text default 'PROPOSAL') returns boolean language plpgsql
        ${AS_OWNER} as $$
          declare
            persons uuid[];
          begin
            if coalesce(current_setting('app.role', true), '') not in ('TRUST_OFFICER', 'CASE_MANAGER') then
              raise exception 'This role joins nobody.';
            end if;
            persons := lock_persons_of(array[one, other]);
            if persons is null then return false; end if;
            if exists (
              select from person_link mine join person_link theirs
                on mine.person_id = persons[1] and theirs.person_id = persons[2]
                  and mine.ended_at is null and theirs.ended_at is null
              where persons[1] <> persons[2] and (
                (mine.office = theirs.office and mine.authority_id = theirs.authority_id)
                or is_blocked(mine.office, mine.pseudonym, theirs.office, theirs.pseudonym))
            ) then return false; end if;
            update person_link set person_id = persons[1] where person_id = persons[2] and persons[1] <> persons[2];
            insert into person_join (id, first_link, second_link, route, joined_by, joined_at)
              values (gen_random_uuid(), one, other, by_route, current_setting('app.actor', true), clock_timestamp());
            return true;
          end
        $$;

      -- What an officer has just decided; false also where either agreement to be compared has run out since it was proposed.
      create function join_confirmed(proposal uuid) returns boolean language plpgsql ${AS_OWNER} as $$
          declare
            confirmed link_proposal;
          begin
            if current_setting('app.role', true) is distinct from 'TRUST_OFFICER' then
              raise exception 'This role confirms nothing.';
            end if;
            select * into confirmed from link_proposal where id = proposal and decision = 'CONFIRMED'
              and decided_by = current_setting('app.actor', true) and decided_at > now() - '00:01:00'::interval;
            if (select count(distinct link_id) from linkage_code
                where link_id in (confirmed.first_link, confirmed.second_link) and valid_to >= ${TODAY}) < 2 then
              return false;
            end if;
            return join_persons(confirmed.first_link, confirmed.second_link, 'PROPOSAL');
          end
        $$;
      ${grantFunctionSql("join_confirmed")}
      do $$
        declare application record;
        begin
          for application in
            select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
            where oid = 'person_link'::regclass and grantee not in (0, relowner)
          loop
            execute format('revoke execute on function join_persons from %s', application.name);
          end loop;
        end
      $$;
    `);
  }
}

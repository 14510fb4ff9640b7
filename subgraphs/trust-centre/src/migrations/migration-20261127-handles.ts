import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** Links end; a person may have links of two authorities of one office; pairs that are not one person are kept apart. */
export class Migration20261127Handles extends Migration {
  override up(): void {
    this.addSql(`
      alter table "person_link" add column "ended_at" timestamptz null;
      alter table "person_link" drop constraint "person_link_office_pseudonym_unique";
      alter table "person_link" drop constraint "person_link_person_id_office_unique";
      create unique index "person_link_office_pseudonym_unique" on "person_link" ("office", "pseudonym")
        where ended_at is null;
      create unique index "person_link_person_id_office_authority_id_unique"
        on "person_link" ("person_id", "office", "authority_id") where ended_at is null;
      create policy "for_trust_officer" on "person_link" for select
        using (current_setting('app.role', true) = 'TRUST_OFFICER');
      create policy "ended_once" on "person_link" as restrictive for update
        using (ended_at is null) with check (ended_at is not null);
      create policy "kept" on "person_link" as restrictive for delete using (false);
      do $$
        declare application record;
        begin
          for application in
            select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
            where oid = 'person_link'::regclass and grantee not in (0, relowner)
          loop
            execute format('revoke update on person_link from %s', application.name);
            execute format('grant update (ended_at) on person_link to %s', application.name);
          end loop;
        end
      $$;

      create table "blocked_pair" (
        "id" uuid not null primary key,
        "first_office" text not null,
        "first_pseudonym" text not null,
        "second_office" text not null,
        "second_pseudonym" text not null,
        "reason" text not null,
        "blocked_by" text not null,
        "blocked_at" timestamptz not null
      );
      alter table "blocked_pair" add constraint "blocked_pair_unique"
        unique ("first_office", "first_pseudonym", "second_office", "second_pseudonym");
      alter table "blocked_pair" add constraint "blocked_pair_first_office_check" check ("first_office" in (
        'CASE_MANAGEMENT', 'IMMIGRATION', 'NATURALISATION'));
      alter table "blocked_pair" add constraint "blocked_pair_second_office_check" check ("second_office" in (
        'CASE_MANAGEMENT', 'IMMIGRATION', 'NATURALISATION'));
      alter table "blocked_pair" add constraint "blocked_pair_order_check" check (
        (first_office || '/' || first_pseudonym) collate "C" < (second_office || '/' || second_pseudonym) collate "C");
      alter table "blocked_pair" enable row level security;
      create policy "for_trust_officer" on "blocked_pair" for select
        using (current_setting('app.role', true) = 'TRUST_OFFICER');
      create policy "append" on "blocked_pair" for insert with check (
        current_setting('app.role', true) = 'TRUST_OFFICER' and blocked_by = current_setting('app.actor', true)
        and blocked_at > now() - '00:01:00'::interval);

      create table "person_join" (
        "id" uuid not null primary key,
        "first_link" uuid not null,
        "second_link" uuid not null,
        "route" text not null,
        "joined_by" text not null,
        "joined_at" timestamptz not null
      );
      create index "person_join_first_link_index" on "person_join" ("first_link");
      create index "person_join_second_link_index" on "person_join" ("second_link");
      alter table "person_join" add constraint "person_join_route_check" check ("route" in ('VOUCHER', 'PROPOSAL'));
      alter table "person_join" enable row level security;
      create policy "for_trust_officer" on "person_join" for select
        using (current_setting('app.role', true) = 'TRUST_OFFICER');

      -- A person is locked by their number; who waited for the lock looks again whose the link is.
      create function lock_client(client text) returns setof person_link language plpgsql
        set search_path from current as $$
          declare
            link person_link;
            locked uuid;
          begin
            loop
              select * into link from person_link where office = 'CASE_MANAGEMENT' and pseudonym = client
                and authority_id = current_setting('app.authority', true) and ended_at is null;
              if not found then return; end if;
              if link.person_id = locked then
                return next link;
                return;
              end if;
              locked := link.person_id;
              perform pg_advisory_xact_lock(hashtextextended(locked::text, 0));
            end loop;
          end
        $$;
      ${grantFunctionSql("lock_client")}

      -- It runs as the owner of the tables: what it reads and writes is in it, and nothing else. False where the two
      -- are not to be one person: a link has ended, a pair is blocked, or one authority would have the person twice.
      create function join_persons(one uuid, other uuid, by_route text default 'PROPOSAL') returns boolean language plpgsql
        security definer set search_path from current as $$
          declare
            kept uuid;
            joined uuid;
            locked uuid[] := '{}';
          begin
            if current_setting('app.role', true) not in ('TRUST_OFFICER', 'CASE_MANAGER') then
              raise exception 'This role joins nobody.';
            end if;
            loop
              select person_id into kept from person_link where id = one and ended_at is null;
              select person_id into joined from person_link where id = other and ended_at is null;
              if kept is null or joined is null then return false; end if;
              if kept = joined then return true; end if;
              exit when locked = array[least(kept, joined), greatest(kept, joined)];
              locked := array[least(kept, joined), greatest(kept, joined)];
              perform pg_advisory_xact_lock(hashtextextended(locked[1]::text, 0));
              perform pg_advisory_xact_lock(hashtextextended(locked[2]::text, 0));
            end loop;
            if exists (
              select from person_link mine join person_link theirs
                on mine.person_id = kept and theirs.person_id = joined
                  and mine.ended_at is null and theirs.ended_at is null
              where (mine.office = theirs.office and mine.authority_id = theirs.authority_id)
                or exists (select from blocked_pair pair
                  where (pair.first_office = mine.office and pair.first_pseudonym = mine.pseudonym
                      and pair.second_office = theirs.office and pair.second_pseudonym = theirs.pseudonym)
                    or (pair.first_office = theirs.office and pair.first_pseudonym = theirs.pseudonym
                      and pair.second_office = mine.office and pair.second_pseudonym = mine.pseudonym))
            ) then return false; end if;
            update person_link set person_id = kept where person_id = joined;
            insert into person_join (id, first_link, second_link, route, joined_by, joined_at)
              values (gen_random_uuid(), one, other, by_route, current_setting('app.actor', true), clock_timestamp());
            return true;
          end
        $$;
      ${grantFunctionSql("join_persons")}
    `);
  }
}

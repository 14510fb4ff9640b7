import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

const ACTOR = "current_setting('app.actor', true)";
const AUTHORITY = "current_setting('app.authority', true)";
const isNow = (column: string) => `${column} > now() - '00:01:00'::interval and ${column} <= clock_timestamp()`;
const isOwnHandle = (table: string, handle: string) =>
  `exists (select 1 from person_link own where own.id = ${table}.${handle} and own.authority_id = ${AUTHORITY})`;

/** As before, but for whom no role is set; its joins are over with it, and proposals are locked before the mandates. */
const PART_LINK = `
  create or replace function part_link(parted uuid, wrong jsonb, why text, out breach_id text, out outcome text)
    language plpgsql security definer set search_path from current as $$
      declare
        actor text := current_setting('app.actor', true);
        opened timestamptz;
        person uuid;
        own person_link;
        mate person_link;
        clients uuid[];
        since timestamptz;
      begin
        if current_setting('app.role', true) is distinct from 'TRUST_OFFICER' then raise exception 'This role parts nobody.'; end if;
        person := lock_person_of(parted);
        if person is null then outcome := 'UNKNOWN'; return; end if;
        select * into own from person_link where id = parted;
        if not exists (select from person_link where person_id = person and id <> parted and ended_at is null
            and (wrong = 'null' or wrong ? id::text)) then
          outcome := 'ALONE';
          return;
        end if;
        -- A question that began before the path was revoked may still be running, and its answer is part of the breach. The lock
        -- waits for it, and the next question finds the path revoked. It comes after the locks on persons and proposals.
        perform lock_proposals();
        lock table sealed_mandate in share mode;
        opened := clock_timestamp();
        clients := array(select id from person_link where person_id = person and office = 'CASE_MANAGEMENT');
        since := (select min(joined_at) from person_join where parted in (first_link, second_link));
        update person_link set person_id = gen_random_uuid() where id = parted;
        update person_join set ended_at = opened where parted in (first_link, second_link) and ended_at is null;
        for mate in select * from person_link where person_id = person and ended_at is null
            and (wrong = 'null' or wrong ? id::text) loop
          insert into blocked_pair (id, first_office, first_pseudonym, second_office, second_pseudonym, reason, blocked_by, blocked_at)
            select gen_random_uuid(), pair[1].office, pair[1].pseudonym, pair[2].office, pair[2].pseudonym, why, actor, opened
            from (select array_agg(link order by (link.office || '/' || link.pseudonym) collate "C") as pair
              from person_link link where link.id in (parted, mate.id)) named
            on conflict on constraint blocked_pair_unique do nothing;
        end loop;
        update released_path set revoked_at = opened, revoked_by = actor
          where client_id = any (clients) and revoked_at is null;
        breach_id := to_char(opened at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '/' || gen_random_uuid();
        insert into link_breach (id, link_id, mandate_ids, reason, opened_at, opened_by, due_at, state)
          values (breach_id, parted, array(
            select mandate.id from sealed_mandate mandate
            where mandate.client_id = any (clients) and mandate.sealed_at >= coalesce(since, '-infinity')
              -- A wrong client's own paths showed all that was wrongly theirs; of another link its office's answers are wrong.
              and (mandate.client_id = parted or mandate.office = own.office)
            order by mandate.sealed_at, mandate.id), why, opened, actor, opened + interval '72 hours', 'OPEN');
        perform grade_proposals(link.id) from person_link link
          where link.ended_at is null and (link.id = parted or link.person_id = person);
        outcome := 'PARTED';
      end
    $$;`;

/** As before, but for whom no role is set. */
const WITHDRAW_AT_COUNTER = `
  create or replace function withdraw_at_counter(of_office text, known_as text, authority text, to_recipient text,
    withdrawn_on date, declared_by text, by_channel text)
    returns uuid language plpgsql security definer set search_path from current as $$
      declare
        handle uuid;
        person uuid;
        withdrawn uuid[];
      begin
        if coalesce(current_setting('app.role', true), '') not in ('CASE_MANAGER', 'IMMIGRATION_CLERK', 'NATURALISATION_CLERK')
          or authority is distinct from current_setting('app.authority', true) then
          raise exception 'This role withdraws for nobody.';
        end if;
        select id into handle from person_link
          where office = of_office and pseudonym = known_as and authority_id = authority and ended_at is null;
        person := lock_person_of(handle);
        if person is null then return null; end if;
        withdrawn := array(
          select permission.id from permission join person_link client on client.id = permission.client_id
          where client.person_id = person
            and (to_recipient is null or permission.recipient = to_recipient)
            and not exists (select from permission_event ended where ended.permission_id = permission.id
              and ended.event in ('WITHDRAWN', 'INVALIDATED', 'REFUSED'))
            -- What was given after that day is none of what was withdrawn.
            and exists (select from permission_event begun where begun.permission_id = permission.id
              and begun.event in ('GIVEN', 'REQUESTED') and begun.on_day <= withdrawn_on));
        insert into permission_event (id, permission_id, event, on_day, recorded_by, "by", channel)
          select gen_random_uuid(), id, 'WITHDRAWN', withdrawn_on, current_setting('app.actor', true), declared_by, by_channel
          from unnest(withdrawn) as id;
        perform end_agreement(client_id) from permission where id = any (withdrawn) and purpose = 'LINKING';
        return handle;
      end
    $$;`;

/** What no resolver does, no statement of the application role does either: a taken-over subgraph joins nobody and forges no date. */
export class Migration20261127NarrowerRights extends Migration {
  override up(): void {
    this.addSql(`
      ${["permission", "permission_event"]
        .map(
          (table) => `
      drop policy "made_now" on "${table}";
      create policy "made_now" on "${table}" as restrictive for insert
        with check (recorded_by = ${ACTOR} and ${isNow("recorded_at")});`,
        )
        .join("")}
      drop policy "made_now" on "released_path";
      create policy "made_now" on "released_path" as restrictive for insert
        with check (released_by = ${ACTOR} and ${isNow("released_at")});
      drop policy "ended_once" on "released_path";
      create policy "ended_once" on "released_path" as restrictive for update using (revoked_at is null)
        with check (revoked_at > now() - '00:01:00'::interval and revoked_at < now() + '00:01:00'::interval and revoked_by = ${ACTOR});
      create policy "of_own_client" on "permission" as restrictive for insert
        with check (${isOwnHandle("permission", "client_id")});
      create policy "of_own_client" on "released_path" as restrictive for insert
        with check (${isOwnHandle("released_path", "client_id")} and valid_until < now() + '92 days'::interval);
      drop policy "append" on "link_voucher";
      create policy "append" on "link_voucher" for insert with check (
        authority_id = ${AUTHORITY} and issued_by = ${ACTOR} and issued_at > now() - '00:01:00'::interval
        and redeemed_at is null and ${isOwnHandle("link_voucher", "link_id")});

      drop policy "append" on "access_code";
      create policy "append" on "access_code" for insert with check (
        authority_id = ${AUTHORITY} and issued_by = ${ACTOR} and issued_at > now() - '00:01:00'::interval
        and redeemed_at is null and ${isOwnHandle("access_code", "client_id")});

      -- Links are made and ended by functions alone: a row with a number that is there would join.
      do $$
        declare application record;
        begin
          for application in
            select distinct grantee::regrole as name from pg_class, aclexplode(relacl)
            where oid = 'person_link'::regclass and grantee not in (0, relowner)
          loop
            execute format('revoke insert, update, update (ended_at), delete on person_link from %s', application.name);
            execute format('revoke update on released_path, link_proposal, link_breach from %s', application.name);
            execute format('grant update (revoked_at, revoked_by) on released_path to %s', application.name);
            execute format('grant update (decision, decided_at, decided_by) on link_proposal to %s', application.name);
            execute format('grant update (state, assessed_at, assessed_by, assessment) on link_breach to %s', application.name);
          end loop;
        end
      $$;

      -- It runs as the owner of the tables: what it reads and writes is in it, and nothing else. Another request may register the
      -- person between the two statements.
      create or replace function register_person(of_office text, known_as text, authority text) returns uuid language plpgsql
        security definer set search_path from current as $$
          declare
            known uuid;
          begin
            if of_office is distinct from (case current_setting('app.role', true) when 'CASE_MANAGER' then 'CASE_MANAGEMENT'
                when 'IMMIGRATION_CLERK' then 'IMMIGRATION' when 'NATURALISATION_CLERK' then 'NATURALISATION' end)
              or of_office is null or authority is distinct from ${AUTHORITY} then
              raise exception 'This role registers nobody.';
            end if;
            insert into person_link (id, person_id, office, pseudonym, authority_id)
              values (gen_random_uuid(), gen_random_uuid(), of_office, known_as, authority)
              on conflict (office, pseudonym) where ended_at is null do nothing;
            select id into known from person_link
              where office = of_office and pseudonym = known_as and authority_id = authority and ended_at is null;
            return known;
          end
        $$;
      ${grantFunctionSql("register_person")}
      ${PART_LINK}
      ${WITHDRAW_AT_COUNTER}
    `);
  }
}

import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** Wrong links are parted for good, and what they showed is found. */
export class Migration20261127Breach extends Migration {
  override up(): void {
    this.addSql(`
      create table "link_breach" (
        "id" text not null primary key,
        "link_id" uuid not null,
        "mandate_ids" uuid[] not null,
        "reason" text not null,
        "opened_at" timestamptz not null,
        "opened_by" text not null,
        "due_at" timestamptz not null,
        "state" text not null,
        "assessed_at" timestamptz null,
        "assessed_by" text null,
        "assessment" text null
      );
      create index "link_breach_link_id_index" on "link_breach" ("link_id");
      alter table "link_breach" add constraint "link_breach_state_check" check ("state" in ('OPEN', 'REPORTED', 'NO_RISK'));
      alter table "link_breach" add constraint "link_breach_assessed_check" check (
        (state = 'OPEN') = (assessed_at is null) and (assessed_at is null) = (assessment is null));
      alter table "link_breach" enable row level security;
      create policy "for_trust_officer" on "link_breach" for select
        using (current_setting('app.role', true) = 'TRUST_OFFICER');
      create policy "assessed_once" on "link_breach" for update
        using (current_setting('app.role', true) = 'TRUST_OFFICER' and assessed_at is null)
        with check (current_setting('app.role', true) = 'TRUST_OFFICER'
          and assessed_by = current_setting('app.actor', true) and assessed_at > now() - '00:01:00'::interval);
      create policy "for_trust_officer" on "sealed_mandate" for select
        using (current_setting('app.role', true) = 'TRUST_OFFICER');

      -- It runs as the owner of the tables: what it reads and writes is in it, and nothing else.
      create function part_link(parted uuid, wrong jsonb, why text, out breach_id text, out outcome text)
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
            if current_setting('app.role', true) <> 'TRUST_OFFICER' then raise exception 'This role parts nobody.'; end if;
            person := lock_person_of(parted);
            if person is null then outcome := 'UNKNOWN'; return; end if;
            select * into own from person_link where id = parted;
            if not exists (select from person_link where person_id = person and id <> parted and ended_at is null
                and (wrong = 'null' or wrong ? id::text)) then
              outcome := 'ALONE';
              return;
            end if;
            opened := clock_timestamp();
            clients := array(select id from person_link where person_id = person and office = 'CASE_MANAGEMENT');
            since := (select min(joined_at) from person_join where parted in (first_link, second_link));
            update person_link set person_id = gen_random_uuid() where id = parted;
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
        $$;
      ${grantFunctionSql("part_link")}
    `);
  }
}

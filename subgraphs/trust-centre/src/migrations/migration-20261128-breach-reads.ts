import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

/** A breach also says what was read with an account while the link was wrong. */
export class Migration20261128BreachReads extends Migration {
  override up(): void {
    this.addSql(`
      alter table "link_breach" add column "client_ids" uuid[] not null default '{}';
      alter table "link_breach" alter column "client_ids" drop default;
      alter table "link_breach" add column "since" timestamptz null;
      ${PART_LINK}

      -- It runs as the owner of the log: it answers the trust officer for one breach, and does nothing else. An account names its own
      -- handle in every row of its reads, so that each is one row. A read that began before the parting is part of the breach, whenever it ended.
      create function list_breach_reads(of_breach text, out id uuid, out at timestamptz, out request_id text, out kind text,
          out coordinate text, out fields text[])
        returns setof record language sql stable security definer set search_path from current as $$
          select log.id, log.at, log.request_id, log.kind, log.coordinate, log.fields
          from link_breach breach
            join person_account account on account.client_id = any (breach.client_ids)
            join disclosure_log log on log.subject = account.client_id::text and log.actor = account.actor
          where current_setting('app.role', true) = 'TRUST_OFFICER' and breach.id = of_breach
            and log.role = 'DATA_SUBJECT' and log.refusal is null
            and log.at >= coalesce(breach.since, '-infinity') and log.at <= breach.opened_at
          order by log.at, log.id
        $$;
      ${grantFunctionSql("list_breach_reads")}
    `);
  }
}

/** As before, and the breach keeps whose accounts could read what, and since when. */
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
        insert into link_breach (id, link_id, client_ids, since, mandate_ids, reason, opened_at, opened_by, due_at, state)
          values (breach_id, parted, clients || parted, since, array(
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

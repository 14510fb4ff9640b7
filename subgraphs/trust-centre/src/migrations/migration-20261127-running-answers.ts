import { Migration } from "@mikro-orm/migrations";

/** A breach holds the answers of questions too that were running when the link was undone. */
export class Migration20261127RunningAnswers extends Migration {
  override up(): void {
    this.addSql(`
      -- It runs as the owner of the tables: what it reads and writes is in it, and nothing else.
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
            if current_setting('app.role', true) <> 'TRUST_OFFICER' then raise exception 'This role parts nobody.'; end if;
            person := lock_person_of(parted);
            if person is null then outcome := 'UNKNOWN'; return; end if;
            select * into own from person_link where id = parted;
            if not exists (select from person_link where person_id = person and id <> parted and ended_at is null
                and (wrong = 'null' or wrong ? id::text)) then
              outcome := 'ALONE';
              return;
            end if;
            -- Who asked for a path before it was revoked may not have ended: it is part of the breach. Nobody asks meanwhile, and
            -- whoever asks next finds the path revoked. After the person's lock and before any row's, so that no two wait for each other.
            lock table sealed_mandate in share mode;
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
    `);
  }
}

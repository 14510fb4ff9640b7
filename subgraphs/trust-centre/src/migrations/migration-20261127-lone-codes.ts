import { Migration } from "@mikro-orm/migrations";

const TODAY = "(now() at time zone 'Europe/Berlin')::date";

/** It runs as the owner of the tables: what it reads and writes is in it, and nothing else. */
const AS_OWNER = "security definer set search_path from current";

/** A vague code that one authority has of two people tells nobody apart, so it proposes nobody. */
export class Migration20261127LoneCodes extends Migration {
  override up(): void {
    this.addSql(`
      drop function find_candidates(uuid);
      drop function known_of(uuid);

      -- Of how many parts the name is, how many of them are given names and whether one is a family's, and how much of the birth
      -- date is known.
      create function known_of(link uuid) returns table (parts bigint, givens bigint, has_family boolean, has_month boolean,
        has_day boolean) language sql stable as $$
          select count(*) filter (where code_type = 'NAME_PART'), count(*) filter (where code_type = 'GIVEN'),
            coalesce(bool_or(code_type = 'FAMILY'), false), coalesce(bool_or(code_type = 'NAME_MONTH'), false),
            coalesce(bool_or(code_type = 'NAME_SET'), false)
          from linkage_code code where code.link_id = link
        $$;

      -- The links that agree with this one in a code, and in which; without those that are not to be one person. A code of the
      -- whole date and the names always counts. Where there is none, a vaguer one does, as long as no authority has it of two people.
      -- PL/pgSQL keeps its plan: planning it takes longer than running it.
      create function find_candidates(asked uuid) returns table (link_id uuid, agreed text[]) language plpgsql stable
        set search_path from current as $$
          #variable_conflict use_column
          begin
            return query
          with own as materialized (select * from person_link where id = asked and ended_at is null),
          mine as materialized (select * from known_of(asked)),
          shared as materialized (
            select link.*, theirs.code_type, theirs.code
            from linkage_code mine join linkage_code theirs on theirs.code = mine.code
              join person_link link on link.id = theirs.link_id and link.ended_at is null
            where mine.link_id = asked and theirs.valid_to >= ${TODAY}),
          others as materialized (
            select id, office, authority_id, array_agg(distinct code_type) as types,
              count(*) filter (where code_type = 'NAME_PART') as parts
            from shared where id <> asked group by id, office, authority_id),
          known as materialized (
            select others.*, theirs.parts as their_parts, theirs.givens, theirs.has_family, theirs.has_month, theirs.has_day
            from others cross join lateral known_of(others.id) theirs),
          -- Each authority's, of those of whom no month is known.
          vague as materialized (
            select office, authority_id, count(*) as people from (
              select office, authority_id from known where 'NAME_YEAR' = any(types) and not has_month union all
              select office, authority_id from own cross join mine where not mine.has_month) undated
            group by office, authority_id),
          doubled as materialized (
            select distinct code_type from shared
            where code_type in ('GIVEN', 'NAME_MONTH', 'NAME_YEAR') group by code_type, code, office, authority_id
            having count(*) > 1),
          compared as (
            select known.id, array(
              select type from unnest(known.types) as type
              where case type
                when 'FAMILY' then false
                when 'GIVEN' then false
                -- All parts of the shorter name must be in the longer one.
                when 'NAME_PART' then known.parts > 1 and known.parts = least(mine.parts, known.their_parts)
                when 'NAME_MONTH' then false
                when 'NAME_YEAR' then false
                else true end
              order by type) as whole, array(
              select type from unnest(known.types) as type
              where case type
                -- Another family name, as after a marriage, and the only given one.
                when 'GIVEN' then mine.givens = 1 and known.givens = 1 and mine.has_family and known.has_family
                  and not exists (select from doubled where code_type = 'GIVEN')
                -- No day in one of them, or one that was mistyped: too little of people of one name.
                when 'NAME_MONTH' then case when mine.has_day and known.has_day
                  then greatest(mine.parts, known.their_parts) > 1
                    and not exists (select from doubled where code_type = 'NAME_YEAR')
                  else not exists (select from doubled where code_type = 'NAME_MONTH') end
                when 'NAME_YEAR' then case when mine.has_month and known.has_month then false
                  when mine.has_month or known.has_month then greatest(mine.parts, known.their_parts) > 1
                    and not exists (select from doubled where code_type = 'NAME_YEAR')
                  else not exists (select from vague where people > 1) end
                else false end
              order by type) as vague
            from own cross join mine cross join known join person_link link on link.id = known.id
            where link.person_id <> own.person_id
              -- An authority knows a person once.
              and not (link.office = own.office and link.authority_id = own.authority_id)
              and not is_blocked(own.office, own.pseudonym, link.office, link.pseudonym)
              -- Twins: one family name, one day, other given names.
              and not ('FAMILY' = any(known.types) and not ('GIVEN' = any(known.types) or 'NAME_SET' = any(known.types))))
          select compared.id, case when whole <> '{}' then whole else compared.vague end
          from compared where whole <> '{}' or compared.vague <> '{}';
          end
        $$;

      -- The links that share a vague code with this one and one of its own authority: whom the code proposes depends on this one.
      create function list_doubles(asked uuid) returns setof uuid language plpgsql stable set search_path from current as $$
          begin
            return query
          with shared as materialized (
            select link.id, theirs.code, link.office = own.office and link.authority_id = own.authority_id as own
            from person_link own join linkage_code mine on mine.link_id = own.id
              join linkage_code theirs on theirs.code = mine.code and theirs.link_id <> asked
              join person_link link on link.id = theirs.link_id and link.ended_at is null
            where own.id = asked and mine.code_type in ('GIVEN', 'NAME_MONTH', 'NAME_YEAR'))
          select distinct shared.id from shared where shared.code in (select shared.code from shared where shared.own);
          end
        $$;

      -- What is open about a link is what its codes propose now. Of codes under another key nothing new is known.
      create function renew_proposals(asked uuid) returns void language plpgsql set search_path from current as $$
          declare
            found jsonb := (select coalesce(jsonb_agg(to_jsonb(candidate)), '[]') from find_candidates(asked) candidate);
          begin
            delete from link_proposal proposal where decided_at is null and asked in (first_link, second_link)
              and not exists (select from jsonb_to_recordset(found) as candidate (link_id uuid)
                where candidate.link_id in (first_link, second_link))
              and exists (select from linkage_code mine
                join linkage_code theirs using (code_type, name_rules, key_id, own_key_id)
                where mine.link_id = asked and theirs.link_id in (first_link, second_link) and theirs.link_id <> asked);
            insert into link_proposal as proposal (id, first_link, second_link, grade, agreed, name_rules, proposed_at)
              select gen_random_uuid(), least(asked, link_id), greatest(asked, link_id),
                grade_of(asked, link_id, candidate.agreed), candidate.agreed,
                (select min(name_rules) from linkage_code where linkage_code.link_id = asked), clock_timestamp()
              from jsonb_to_recordset(found) as candidate (link_id uuid, agreed text[])
              on conflict (first_link, second_link) where decided_at is null
              do update set grade = excluded.grade, agreed = excluded.agreed, name_rules = excluded.name_rules
              where (proposal.grade, proposal.agreed, proposal.name_rules) <> (excluded.grade, excluded.agreed, excluded.name_rules);
          end
        $$;

      create or replace function propose_links(asked uuid) returns void language plpgsql set search_path from current as $$
          begin
            -- Two people's codes that come at one time would miss each other.
            perform lock_proposals();
            perform renew_proposals(asked);
            perform renew_proposals(other) from list_doubles(asked) as other;
            perform grade_proposals(asked);
          end
        $$;

      create or replace function take_linkage_codes(link uuid, rules text, key text, own_key text, until date, codes jsonb)
        returns void language plpgsql ${AS_OWNER} as $$
          declare
            doubles uuid[];
          begin
            if not exists (select from person_link where id = link and ended_at is null
              and authority_id = current_setting('app.authority', true)) then
              raise exception 'The link is not one of this authority.';
            end if;
            perform lock_proposals();
            doubles := array(select list_doubles(link));
            delete from linkage_code where link_id = link;
            insert into linkage_code (id, link_id, code_type, code, name_rules, key_id, own_key_id, valid_to)
              select gen_random_uuid(), link, code ->> 'type', code ->> 'code', rules, key, own_key, until
              from jsonb_array_elements(codes) as code;
            perform propose_links(link);
            -- Whom the codes before told apart from nobody.
            perform renew_proposals(other) from unnest(doubles) as other;
          end
        $$;

      -- An agreement ends at any office's counter, so it asks for no authority: it reads nothing, and takes nothing that counts.
      create or replace function forget_linkage(link uuid) returns void language plpgsql ${AS_OWNER} as $$
          declare
            others uuid[];
            doubles uuid[];
          begin
            perform lock_proposals();
            others := array(select case first_link when link then second_link else first_link end
              from link_proposal where decided_at is null and link in (first_link, second_link));
            doubles := array(select list_doubles(link));
            delete from linkage_code where link_id = link;
            delete from link_proposal where decided_at is null and link in (first_link, second_link);
            perform renew_proposals(other) from unnest(doubles) as other;
            perform grade_proposals(other) from unnest(others) as other;
          end
        $$;

      select renew_proposals(id) from person_link where ended_at is null;
    `);
  }
}

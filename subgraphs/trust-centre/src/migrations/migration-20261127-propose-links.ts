import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

const TODAY = "(now() at time zone 'Europe/Berlin')::date";
/** It runs as the owner of the tables: what it reads and writes is in it, and nothing else. */
const AS_OWNER = "security definer set search_path from current";

/** Codes are compared within the database: the application role sees none. */
export class Migration20261127ProposeLinks extends Migration {
  override up(): void {
    this.addSql(`
      create function is_blocked(office text, pseudonym text, other_office text, other_pseudonym text) returns boolean
        language sql stable as $$
          select exists (select from blocked_pair pair
            where (pair.first_office = office and pair.first_pseudonym = pseudonym
                and pair.second_office = other_office and pair.second_pseudonym = other_pseudonym)
              or (pair.first_office = other_office and pair.first_pseudonym = other_pseudonym
                and pair.second_office = office and pair.second_pseudonym = pseudonym))
        $$;

      -- Of how many parts the name is, and how much of the birth date is known.
      create function known_of(link uuid) returns table (parts bigint, has_month boolean, has_day boolean) language sql stable as $$
          select count(*) filter (where code_type = 'NAME_PART'), bool_or(code_type = 'NAME_MONTH'),
            bool_or(code_type = 'NAME_SET')
          from linkage_code code where code.link_id = link
        $$;

      -- The links that agree with this one in a code, and in which; without those that are not to be one person.
      create function find_candidates(asked uuid) returns table (link_id uuid, agreed text[]) language sql stable
        set search_path from current as $$
          with own as materialized (select * from person_link where id = asked and ended_at is null),
          shared as materialized (
            select theirs.link_id, array_agg(distinct theirs.code_type) as types,
              count(*) filter (where theirs.code_type = 'NAME_PART') as parts
            from linkage_code mine join linkage_code theirs on theirs.code = mine.code
            where mine.link_id = asked and theirs.link_id <> asked and theirs.valid_to >= ${TODAY}
            group by theirs.link_id),
          compared as (
            select shared.link_id, array(
              select type from unnest(shared.types) as type
              where case type
                when 'FAMILY' then false
                when 'GIVEN' then false
                -- All parts of the shorter name must be in the longer one.
                when 'NAME_PART' then shared.parts > 1 and shared.parts = least(mine.parts, theirs.parts)
                when 'NAME_MONTH' then not (mine.has_day and theirs.has_day)
                when 'NAME_YEAR' then not (mine.has_month and theirs.has_month)
                else true end
              order by type) as agreed
            from own cross join shared
              join person_link link on link.id = shared.link_id and link.ended_at is null
              cross join lateral known_of(asked) mine
              cross join lateral known_of(shared.link_id) theirs
            where link.person_id <> own.person_id
              -- An authority knows a person once.
              and not (link.office = own.office and link.authority_id = own.authority_id)
              and not is_blocked(own.office, own.pseudonym, link.office, link.pseudonym)
              -- Twins: one family name, one day, other given names.
              and not ('FAMILY' = any(shared.types) and not ('GIVEN' = any(shared.types) or 'NAME_SET' = any(shared.types))))
          select compared.link_id, compared.agreed from compared where compared.agreed <> '{}'
        $$;

      -- All links of the persons who have one of these two, or one that agrees exactly with the first.
      create function list_rivals(one uuid, other uuid) returns setof person_link language sql stable
        set search_path from current as $$
          with named as materialized (
            select one as id union select other union
            select theirs.link_id from linkage_code mine join linkage_code theirs on theirs.code = mine.code
              where mine.link_id = one and mine.code_type = 'FULL_NAME' and theirs.valid_to >= ${TODAY}),
          persons as materialized (
            select distinct person_id from person_link join named using (id) where ended_at is null)
          select link.* from persons join person_link link using (person_id) where link.ended_at is null
        $$;

      -- Which one of several is the right one of an office, or that two of them are kept apart, is for the officer to find out.
      create function grade_of(one uuid, other uuid, agreed text[]) returns text language sql stable
        set search_path from current as $$
          with rivals as materialized (select * from list_rivals(one, other)),
          ends as materialized (select person_id from person_link where id in (one, other))
          select case
            when exists (
              select from rivals mine join rivals theirs on mine.person_id < theirs.person_id
              where 'FULL_NAME' = any(agreed)
                and (mine.office = theirs.office
                  or is_blocked(mine.office, mine.pseudonym, theirs.office, theirs.pseudonym))) then 'CONFLICT'
            when 'FULL_NAME' = any(agreed) then 'EXACT'
            when exists (
              select from rivals mine join rivals theirs on mine.person_id < theirs.person_id
              where mine.person_id in (select person_id from ends) and theirs.person_id in (select person_id from ends)
                and ((mine.office = theirs.office and mine.authority_id = theirs.authority_id)
                  or is_blocked(mine.office, mine.pseudonym, theirs.office, theirs.pseudonym))) then 'CONFLICT'
            else 'WEAK' end
        $$;

      -- What is open about a link and its rivals is graded anew; what came true without it is open no more.
      create function grade_proposals(asked uuid) returns void language plpgsql ${AS_OWNER} as $$
          declare
            rivals uuid[] := array(select id from list_rivals(asked, asked));
          begin
            delete from link_proposal
              where decided_at is null and (first_link = any(rivals) or second_link = any(rivals))
                and (select person_id from person_link where id = first_link)
                  = (select person_id from person_link where id = second_link);
            update link_proposal set grade = grade_of(first_link, second_link, agreed)
              where decided_at is null and (first_link = any(rivals) or second_link = any(rivals));
          end
        $$;
      ${grantFunctionSql("grade_proposals")}

      create function propose_links(asked uuid) returns void language plpgsql set search_path from current as $$
          begin
            -- Two people's codes that come at one time would miss each other.
            perform pg_advisory_xact_lock(hashtextextended('propose_links', 0));
            delete from link_proposal proposal where decided_at is null and asked in (first_link, second_link)
              -- Of codes under another key nothing new is known.
              and exists (select from linkage_code mine
                join linkage_code theirs using (code_type, name_rules, key_id, own_key_id)
                where mine.link_id = asked and theirs.link_id in (first_link, second_link) and theirs.link_id <> asked);
            insert into link_proposal (id, first_link, second_link, grade, agreed, name_rules, proposed_at)
              select gen_random_uuid(), least(asked, link_id), greatest(asked, link_id),
                grade_of(asked, link_id, found.agreed), found.agreed,
                (select min(name_rules) from linkage_code where linkage_code.link_id = asked), clock_timestamp()
              from find_candidates(asked) found
              on conflict (first_link, second_link) where decided_at is null do nothing;
            perform grade_proposals(asked);
          end
        $$;

      create function take_linkage_codes(link uuid, rules text, key text, own_key text, until date, codes jsonb)
        returns void language plpgsql ${AS_OWNER} as $$
          begin
            if not exists (select from person_link where id = link and ended_at is null
              and authority_id = current_setting('app.authority', true)) then
              raise exception 'The link is not one of this authority.';
            end if;
            delete from linkage_code where link_id = link;
            insert into linkage_code (id, link_id, code_type, code, name_rules, key_id, own_key_id, valid_to)
              select gen_random_uuid(), link, code ->> 'type', code ->> 'code', rules, key, own_key, until
              from jsonb_array_elements(codes) as code;
            perform propose_links(link);
          end
        $$;
      ${grantFunctionSql("take_linkage_codes")}

      -- For as long as the person agreed to; false where nothing is in force that could be renewed.
      create function renew_linkage_codes(link uuid, rules text, key text, own_key text, codes jsonb)
        returns boolean language plpgsql ${AS_OWNER} as $$
          declare
            until date := (select max(valid_to) from linkage_code where link_id = link and valid_to >= ${TODAY});
          begin
            if until is null then return false; end if;
            perform take_linkage_codes(link, rules, key, own_key, until, codes);
            return true;
          end
        $$;
      ${grantFunctionSql("renew_linkage_codes")}

      -- An agreement ends at any office's counter, so it asks for no authority: it reads nothing, and takes nothing that counts.
      create function forget_linkage(link uuid) returns void language plpgsql ${AS_OWNER} as $$
          declare
            others uuid[] := array(select case first_link when link then second_link else first_link end
              from link_proposal where decided_at is null and link in (first_link, second_link));
          begin
            delete from linkage_code where link_id = link;
            delete from link_proposal where decided_at is null and link in (first_link, second_link);
            perform grade_proposals(other) from unnest(others) as other;
          end
        $$;
      ${grantFunctionSql("forget_linkage")}

      create function list_links_to_recode(rules text, key text, own_key text, after_pseudonym text, most int)
        returns setof person_link language plpgsql stable ${AS_OWNER} as $$
          begin
            return query select link.* from person_link link
              where current_setting('app.role', true) = 'DATA_STEWARD'
                and link.authority_id = current_setting('app.authority', true) and link.ended_at is null
                and link.pseudonym collate "C" > after_pseudonym collate "C"
                and exists (select from linkage_code code where code.link_id = link.id and code.valid_to >= ${TODAY}
                  and (code.name_rules, code.key_id, code.own_key_id) <> (rules, key, own_key))
              order by link.pseudonym collate "C" limit most;
          end
        $$;
      ${grantFunctionSql("list_links_to_recode")}
    `);
  }
}

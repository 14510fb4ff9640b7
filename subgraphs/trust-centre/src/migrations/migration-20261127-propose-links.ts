import { Migration } from "@mikro-orm/migrations";
import { grantFunctionSql } from "./grant-function.js";

const TODAY = "(now() at time zone 'Europe/Berlin')::date";
/** It runs as the owner of the tables: what it reads and writes is in it, and nothing else. */
const AS_OWNER = "security definer set search_path from current";

/** Codes are compared within the database: the application role sees none. */
export class Migration20261127ProposeLinks extends Migration {
  override up(): void {
    this.addSql(`
      create function is_blocked(one person_link, other person_link) returns boolean language sql stable
        set search_path from current as $$
          select exists (select from blocked_pair pair
            where (pair.first_office = one.office and pair.first_pseudonym = one.pseudonym
                and pair.second_office = other.office and pair.second_pseudonym = other.pseudonym)
              or (pair.first_office = other.office and pair.first_pseudonym = other.pseudonym
                and pair.second_office = one.office and pair.second_pseudonym = one.pseudonym))
        $$;

      -- The links that agree with this one in a code, and in which; without those that are not to be one person.
      create function find_candidates(asked uuid) returns table (link_id uuid, agreed text[]) language sql stable
        set search_path from current as $$
          with known as (
            select code.link_id, count(*) filter (where code_type = 'NAME_PART') as parts,
              bool_or(code_type = 'NAME_MONTH') as has_month, bool_or(code_type = 'NAME_SET') as has_day
            from linkage_code code
            where code.link_id in (select theirs.link_id from linkage_code mine join linkage_code theirs using (code)
              where mine.link_id = asked and theirs.valid_to >= ${TODAY})
            group by code.link_id),
          shared as (
            select theirs.link_id, array_agg(distinct theirs.code_type) as types,
              count(*) filter (where theirs.code_type = 'NAME_PART') as parts
            from linkage_code mine join linkage_code theirs using (code)
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
            from shared
              join known mine on mine.link_id = asked
              join known theirs on theirs.link_id = shared.link_id
              join person_link own on own.id = asked and own.ended_at is null
              join person_link link on link.id = shared.link_id and link.ended_at is null
            where link.person_id <> own.person_id
              -- An authority knows a person once.
              and not (link.office = own.office and link.authority_id = own.authority_id)
              and not is_blocked(own, link)
              -- Twins: one family name, one day, other given names.
              and not ('FAMILY' = any(shared.types) and not ('GIVEN' = any(shared.types) or 'NAME_SET' = any(shared.types))))
          select compared.link_id, compared.agreed from compared where compared.agreed <> '{}'
        $$;

      -- All links of the persons who have this link, one that agrees with it exactly, or the other one.
      create function list_rivals(one uuid, other uuid) returns setof person_link language sql stable
        set search_path from current as $$
          select distinct links.* from person_link links join person_link named using (person_id)
          where links.ended_at is null and named.ended_at is null and (named.id in (one, other) or named.id in (
            select theirs.link_id from linkage_code mine join linkage_code theirs using (code)
            where mine.link_id = one and mine.code_type = 'FULL_NAME' and theirs.valid_to >= ${TODAY}))
        $$;

      -- Which one of several is the right one of an office, or that two of them are kept apart, is for the officer to find out.
      create function grade_of(one uuid, other uuid, agreed text[]) returns text language sql stable
        set search_path from current as $$
          select case
            when exists (
              select from list_rivals(one, other) mine join list_rivals(one, other) theirs on mine.person_id < theirs.person_id
              where 'FULL_NAME' = any(agreed) and mine.office = theirs.office) then 'CONFLICT'
            when exists (
              select from list_rivals(one, other) mine join list_rivals(one, other) theirs on mine.person_id < theirs.person_id
              where (is_blocked(mine, theirs) or (mine.office = theirs.office and mine.authority_id = theirs.authority_id))
                and ('FULL_NAME' = any(agreed) or (
                  mine.person_id in (select person_id from person_link where id in (one, other))
                  and theirs.person_id in (select person_id from person_link where id in (one, other)))))
              then 'CONFLICT'
            when 'FULL_NAME' = any(agreed) then 'EXACT'
            else 'WEAK' end
        $$;

      -- What is open about a link and its rivals is graded anew; what came true without it is open no more.
      create function grade_proposals(asked uuid) returns void language plpgsql ${AS_OWNER} as $$
          begin
            delete from link_proposal proposal using person_link one, person_link other
              where decided_at is null and one.id = first_link and other.id = second_link
                and one.person_id = other.person_id
                and one.person_id in (select person_id from person_link where id = asked);
            update link_proposal set grade = grade_of(first_link, second_link, agreed)
              where decided_at is null and (first_link in (select id from list_rivals(asked, asked))
                or second_link in (select id from list_rivals(asked, asked)));
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

import { Migration } from "@mikro-orm/migrations";

const TODAY = "(now() at time zone 'Europe/Berlin')::date";

/** The functions that every proposal calls are PL/pgSQL, which keeps their plans: planning these statements takes longer than running them. */
export class Migration20261127KeptPlans extends Migration {
  override up(): void {
    this.addSql(`
      -- All links of the persons who have one of these two, or one that agrees exactly with either. While a key is renewed,
      -- the codes of one person after the other, two of them may agree only in a proposal that is still open.
      create or replace function list_rivals(one uuid, other uuid) returns setof person_link language plpgsql stable
        set search_path from current as $$
          begin
            return query
              with named as materialized (
                select one as id union select other union
                select theirs.link_id from linkage_code mine join linkage_code theirs on theirs.code = mine.code
                  where mine.link_id in (one, other) and mine.code_type = 'FULL_NAME' and theirs.valid_to >= ${TODAY} union
                select unnest(array[first_link, second_link]) from link_proposal
                  where decided_at is null and 'FULL_NAME' = any(agreed)
                    and (first_link in (one, other) or second_link in (one, other))),
              persons as materialized (
                select distinct person_id from person_link join named using (id) where ended_at is null)
              select link.* from persons join person_link link using (person_id) where link.ended_at is null;
          end
        $$;

      -- Which one of several is the right one of an office, or that two of them are kept apart, is for the officer to find out.
      create or replace function grade_of(one uuid, other uuid, agreed text[]) returns text language plpgsql stable
        set search_path from current as $$
          begin
            return (
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
                else 'WEAK' end);
          end
        $$;
    `);
  }
}

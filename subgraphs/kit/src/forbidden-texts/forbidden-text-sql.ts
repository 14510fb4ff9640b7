import { ELEVEN_DIGITS } from "./tax-id.js";

/** A number of the register of foreigners: twelve digits, of which no check digit is known, that are no part of a longer word or number. */
const TWELVE_DIGITS = String.raw`(?<![\w.+/=-])\d{12}(?![\w.+/=-])`;
/** Six words in a row. Codes, ids and references have fewer. */
const PROSE = String.raw`([^\s[:digit:][:punct:]]{2,}[,;:]? +){5}[^\s[:digit:][:punct:]]{2,}`;
/** What each of the patterns holds: cheaper than to look for each of them. */
const ANY = String.raw`\d{11}|${PROSE}`;

/** Of the first ten digits, of which the first is no 0, one stands twice or three times and no other more than once; the last is their check digit. */
export const IS_TAX_ID = `create or replace function is_tax_id(digits text) returns boolean language plpgsql immutable as $$
  declare product int := 10; repeated int; most int; digit int;
  begin
    select count(*), max(times) into repeated, most from (
      select count(*) as times from unnest(string_to_array(left(digits, 10), null)) as each group by each having count(*) > 1) as found;
    if left(digits, 1) = '0' or repeated <> 1 or most > 3 then return false; end if;
    for place in 1..10 loop
      digit := (substr(digits, place, 1)::int + product) % 10;
      product := (2 * case digit when 0 then 10 else digit end) % 11;
    end loop;
    return right(digits, 1)::int = (11 - product) % 10;
  end
$$`;

/** Whether a text may hold something forbidden, as SQL; who then asks for each pattern finds out. */
export function maybeForbiddenSql(text: string): string {
  return `${text} ~ '${ANY}'`;
}

/** The forbidden patterns of a text as rows, as SQL; prose only where there should be none. */
export function forbiddenPatternsSql(text: string, isProse: string): string {
  return `select 'AZR_NUMBER' where ${text} ~ '${TWELVE_DIGITS}'
    union all select 'TAX_ID' where exists (select from regexp_matches(${text}, '${ELEVEN_DIGITS}', 'g') as found where is_tax_id(found[1]))
    union all select 'NARRATIVE' where not ${isProse} and ${text} ~ '${PROSE}'`;
}

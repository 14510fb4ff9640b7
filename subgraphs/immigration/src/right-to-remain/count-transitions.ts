import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import { countRows } from "@kim-hub/kit/count-rows";
import { filesIn, type Place } from "@kim-hub/kit/figure-place";
import type { Period } from "@kim-hub/kit/period-input";
import type { EntityManager } from "@mikro-orm/postgresql";

/** The titles after § 104c; together they are all who got it. */
export const NEXT = ["toWellIntegratedYouth", "toSustainableIntegration", "toToleration", "other"] as const;

type Name = "granted" | (typeof NEXT)[number];

/** As cases and as persons. */
export type TransitionCounts = Readonly<Record<Name, CountedRow>>;

const CONDITIONS: Readonly<Record<Name, string>> = {
  granted: "true",
  toWellIntegratedYouth: "next = 'RP_WELL_INTEGRATED_YOUTH'",
  toSustainableIntegration: "next = 'RP_SUSTAINABLE_INTEGRATION'",
  toToleration: "next like 'TOLERATION%'",
  other: `next is null
    or next not in ('RP_WELL_INTEGRATED_YOUTH', 'RP_SUSTAINABLE_INTEGRATION') and next not like 'TOLERATION%'`,
};

const COUNTS = (["granted", ...NEXT] as const)
  .map(
    (name) => `'${name}', jsonb_build_object('cases', count(*) filter (where ${CONDITIONS[name]}),
    'persons', count(distinct pseudonym) filter (where ${CONDITIONS[name]}))`,
  )
  .join(", ");

/** The files whose person got the title of § 104c in the period, by what they held next; a fiction certificate lets the title go on. A title counts at the office that gave it. */
export async function countTransitions(
  em: EntityManager,
  place: Place,
  { firstDay, lastDay }: Period,
): Promise<TransitionCounts> {
  const { sql, parameters } = filesIn(place);
  const [row] = await countRows<{ counts: TransitionCounts }>(
    em,
    `with cohort as (
      select f.id, f.pseudonym, min(s.valid_from) as began
      from immigration_file f join residence_status s on s.file_id = f.id
      where ${sql} and s.code = 'RP_OPPORTUNITY' and s.valid_from between ?::date and ?::date
        and s.valid_from >= coalesce(f.transferred_from_on, '-infinity')
      group by f.id, f.pseudonym),
    followed as (
      select distinct on (cohort.id) cohort.pseudonym, n.code as next
      from cohort left join residence_status n on n.file_id = cohort.id and n.valid_from > cohort.began
        and n.code not in ('RP_OPPORTUNITY', 'FICTION_CERTIFICATE')
      order by cohort.id, n.valid_from, n.code)
    select jsonb_build_object(${COUNTS}) as counts from followed`,
    [...parameters, firstDay, lastDay],
  );
  if (!row) throw new Error("A count without groups has a row.");

  return row.counts;
}

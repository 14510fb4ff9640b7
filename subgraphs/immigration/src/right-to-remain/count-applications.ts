import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import { countRows } from "@kim-hub/kit/count-rows";
import { filesIn, type Place } from "@kim-hub/kit/figure-place";
import type { Period } from "@kim-hub/kit/period-input";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { StatusCode } from "../status-code/status-code.js";
import { COUNTED } from "./right-to-remain.js";

type Name = (typeof COUNTED)[number];

/** The applications for one status in a period. */
export interface ApplicationCounts {
  readonly basis: StatusCode;
  readonly counts: Readonly<Record<Name, CountedRow>>;
  /** From receipt to grant, of each grant in the period. */
  readonly days: readonly number[];
}

const ENDED = "a.decided_on between p.first_day and p.last_day";

/** When an application counts; `p` is the period. */
const CONDITIONS: Readonly<Record<Name, string>> = {
  pendingStart: "a.received_on < p.first_day and (a.decided_on is null or a.decided_on >= p.first_day)",
  applications: "a.received_on between p.first_day and p.last_day",
  granted: `a.decision = 'GRANTED' and ${ENDED}`,
  refused: `a.decision = 'REFUSED' and ${ENDED}`,
  withdrawn: `a.decision = 'WITHDRAWN' and ${ENDED}`,
  transferred: `a.decision = 'TRANSFERRED' and ${ENDED}`,
  pendingEnd: "a.decided_on is null or a.decided_on > p.last_day",
};

/** Of each person first: to count distinct persons under each condition would sort all of them as often. */
const OF_PERSON = COUNTED.map((name) => `count(*) filter (where ${CONDITIONS[name]}) as "${name}"`).join(", ");
const COUNTS = COUNTED.map(
  (name) => `'${name}', jsonb_build_object('cases', sum("${name}"), 'persons', count(*) filter (where "${name}" > 0))`,
).join(", ");

/** The applications of a place's files, by the status applied for; without a row where there are none. */
export async function countApplications(
  em: EntityManager,
  place: Place,
  { firstDay, lastDay }: Period,
): Promise<ApplicationCounts[]> {
  const { sql, parameters } = filesIn(place);

  return countRows<ApplicationCounts>(
    em,
    `with p as (select ?::date as first_day, ?::date as last_day),
    asked as (
      select a.basis, f.pseudonym, a.received_on, a.decided_on, a.decision
      from residence_application a join immigration_file f on f.id = a.file_id cross join p
      where ${sql} and a.received_on <= p.last_day),
    of_person as (select a.basis, a.pseudonym, ${OF_PERSON} from asked a cross join p group by a.basis, a.pseudonym)
    select basis, jsonb_build_object(${COUNTS}) as counts,
      coalesce((select array_agg(a.decided_on - a.received_on) from asked a cross join p
        where a.basis = of_person.basis and ${CONDITIONS.granted}), '{}') as days
    from of_person group by basis`,
    [firstDay, lastDay, ...parameters],
  );
}

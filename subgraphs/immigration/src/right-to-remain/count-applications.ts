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

/** Since when the file's office has the application; one that was decided before counts at the office that decided it. */
const ENTERED_ON = "greatest(a.received_on, case when a.taken_over is not null then f.transferred_from_on end)";
/** Of a file that is another office's the application ended here on that day, whatever the old office's exports go on to say. */
const GOES_ON = "f.transferred_on is not null and coalesce(a.decided_on > f.transferred_on, true)";
const END = `case when ${GOES_ON} then greatest(a.received_on, f.transferred_on) else a.decided_on end as decided_on,
        case when ${GOES_ON} then 'TRANSFERRED' else a.decision end as decision`;

/** When an application counts; `p` is the period. */
const CONDITIONS: Readonly<Record<Name, string>> = {
  pendingStart: "a.entered_on < p.first_day and (a.decided_on is null or a.decided_on >= p.first_day)",
  applications: "a.taken_over is null and a.received_on between p.first_day and p.last_day",
  transferredIn: "a.taken_over is not null and a.entered_on between p.first_day and p.last_day",
  granted: `a.decision = 'GRANTED' and ${ENDED}`,
  refused: `a.decision = 'REFUSED' and ${ENDED}`,
  withdrawn: `a.decision = 'WITHDRAWN' and ${ENDED}`,
  transferredOut: `a.decision = 'TRANSFERRED' and ${ENDED}`,
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
      select a.basis, f.pseudonym, a.received_on, a.taken_over, ${ENTERED_ON} as entered_on, ${END}
      from residence_application a join immigration_file f on f.id = a.file_id cross join p
      where ${sql} and a.taken_over is distinct from 'DECIDED' and ${ENTERED_ON} <= p.last_day),
    of_person as (select a.basis, a.pseudonym, ${OF_PERSON} from asked a cross join p group by a.basis, a.pseudonym)
    select basis, jsonb_build_object(${COUNTS}) as counts,
      coalesce((select array_agg(a.decided_on - a.received_on) from asked a cross join p
        where a.basis = of_person.basis and ${CONDITIONS.granted}), '{}') as days
    from of_person group by basis`,
    [firstDay, lastDay, ...parameters],
  );
}

import { countRows } from "@kim-hub/kit/count-rows";
import { filesIn } from "@kim-hub/kit/figure-place";
import type { Period } from "@kim-hub/kit/period-input";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { StatusCode } from "../status-code/status-code.js";
import { RIGHT_TO_REMAIN_CODES } from "./right-to-remain-codes.js";

/** How an application comes into a period, and how it leaves it: each in exactly one way. */
export const BEGINNINGS = ["pendingStart", "applications", "transferredIn"] as const;
export const ENDS = ["granted", "refused", "withdrawn", "transferredOut", "pendingEnd"] as const;

/** What an application counts as. */
export type ApplicationMeasure = (typeof BEGINNINGS)[number] | (typeof ENDS)[number];

/** An application that was pending on some day of a period. */
export interface CountedApplication {
  readonly id: string;
  readonly person: string;
  readonly municipality: string;
  readonly authority: string;
  readonly basis: StatusCode;
  readonly marks: readonly ApplicationMeasure[];
  /** From receipt to the end. */
  readonly days: number | null;
}

const BASES = RIGHT_TO_REMAIN_CODES.map((code) => `'${code}'`).join(", ");
/** Since when the file's office has the application; one that was decided before counts at the office that decided it. */
export const ENTERED_ON = "greatest(a.received_on, case when a.taken_over is not null then f.transferred_from_on end)";
export const IS_COUNTED = `a.basis in (${BASES}) and a.taken_over is distinct from 'DECIDED'`;
/** Of a file that is another office's the application ended here on that day, whatever the old office's exports go on to say. */
const GOES_ON = "f.transferred_on is not null and coalesce(a.decided_on > f.transferred_on, true)";
const END = `case when ${GOES_ON} then greatest(a.received_on, f.transferred_on) else a.decided_on end as decided_on,
        case when ${GOES_ON} then 'TRANSFERRED' else a.decision end as decision`;

const ENDED = "a.decided_on <= p.last_day";

/** When an application counts; `p` is the period, and `a` what was pending in it. */
const CONDITIONS: Readonly<Record<ApplicationMeasure, string>> = {
  pendingStart: "a.entered_on < p.first_day",
  applications: "a.taken_over is null and a.entered_on >= p.first_day",
  transferredIn: "a.taken_over is not null and a.entered_on >= p.first_day",
  granted: `a.decision = 'GRANTED' and ${ENDED}`,
  refused: `a.decision = 'REFUSED' and ${ENDED}`,
  withdrawn: `a.decision = 'WITHDRAWN' and ${ENDED}`,
  transferredOut: `a.decision = 'TRANSFERRED' and ${ENDED}`,
  pendingEnd: "a.decided_on is null or a.decided_on > p.last_day",
};
const MARKS = [...BEGINNINGS, ...ENDS].map((name) => `case when ${CONDITIONS[name]} then '${name}' end`).join(", ");

/** The applications for rights to remain that were pending in a district on some day of the period; what is after it has not happened yet. */
export function listApplications(
  em: EntityManager,
  district: string,
  { firstDay, lastDay }: Period,
): Promise<CountedApplication[]> {
  const { sql, parameters } = filesIn({ ags: district });

  return countRows<CountedApplication>(
    em,
    `with p as (select ?::date as first_day, ?::date as last_day),
    asked as (
      select a.id, a.basis, a.received_on, a.taken_over, ${ENTERED_ON} as entered_on, ${END},
        f.pseudonym, f.municipality, f.authority_id
      from residence_application a join immigration_file f on f.id = a.file_id
      where ${sql} and ${IS_COUNTED})
    select id, pseudonym as person, municipality, authority_id as authority, basis,
      array_remove(array[${MARKS}], null) as marks, a.decided_on - a.received_on as days
    from asked a cross join p
    where a.entered_on <= p.last_day and coalesce(a.decided_on >= greatest(a.entered_on, p.first_day), true)`,
    [firstDay, lastDay, ...parameters],
  );
}

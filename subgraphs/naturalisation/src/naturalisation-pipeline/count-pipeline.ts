import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import { countRows } from "@kim-hub/kit/count-rows";
import { filesIn, type Place } from "@kim-hub/kit/figure-place";
import type { Period } from "@kim-hub/kit/period-input";
import type { EntityManager } from "@mikro-orm/postgresql";
import { PipelineTerm } from "../uncollected-term/pipeline-term.js";
import { BasisGroup } from "./basis-group.js";
import { byName, namesIn } from "./by-name.js";
import {
  AGES,
  MEASURES,
  MEASURES_BY_BASIS,
  type Measure,
  type MeasureByBasis,
  ofGroup,
  olderThan,
  WAITS,
  type Wait,
} from "./measures.js";

/** One period's counts before the disclosure control: never to be answered as they are. */
export interface PipelineCounts {
  readonly measures: Readonly<Record<Measure, CountedRow>>;
  readonly byBasis: Readonly<Record<MeasureByBasis, Readonly<Record<BasisGroup, CountedRow>>>>;
  /** Pending at the end and older, in the order of `AGES`. */
  readonly older: readonly CountedRow[];
  readonly waits: Readonly<Record<Wait, readonly number[]>>;
  readonly authorities: readonly string[];
  readonly uncollected: readonly PipelineTerm[];
}

/** A procedure that moved to another office ended here on that day, whatever its old office's exports go on to say. */
const ENDED = `coalesce(f.transferred_on, f.decided_on) as decided_on,
        case when f.transferred_on is null then f.decision else 'TRANSFERRED' end as decision`;

const GROUPS = Object.values(BasisGroup);

/** Everything that is counted by name, as SQL. */
const CONDITIONS: ReadonlyMap<string, string> = new Map<string, string>([
  ...Object.entries(MEASURES),
  ...AGES.map((months) => [`older ${months}`, olderThan(months)] as const),
  ...MEASURES_BY_BASIS.flatMap((measure) =>
    GROUPS.map((group) => [`${measure} ${group}`, `${ofGroup(group)} and ${MEASURES[measure]}`] as const),
  ),
]);

/** CountedRow by one statement. A procedure taken over enters the office on that day, with the age that it had. */
export async function countPipeline(em: EntityManager, place: Place, period: Period): Promise<PipelineCounts> {
  const { sql, parameters } = filesIn(place);
  const [row = {}] = await countRows<Record<string, unknown>>(em, sqlFor(sql), [
    ...[period.firstDay, period.lastDay, ...parameters],
  ]);
  const counts = (name: string): CountedRow => ({
    cases: Number(row[`${name} cases`]),
    persons: Number(row[`${name} persons`]),
  });

  return {
    measures: byName(namesIn(MEASURES), counts),
    byBasis: byName(MEASURES_BY_BASIS, (measure) => byName(GROUPS, (group) => counts(`${measure} ${group}`))),
    older: AGES.map((months) => counts(`older ${months}`)),
    waits: byName(namesIn(WAITS), (wait) => numbersOf(row[wait])),
    authorities: textsOf(row.authorities),
    uncollected: textsOf(row.uncollected).flatMap((term) =>
      Object.values(PipelineTerm).filter((each) => each === term),
    ),
  };
}

function sqlFor(ofPlace: string): string {
  const counted = [...CONDITIONS].flatMap(([name, where]) => [
    `count(*) filter (where ${where})::int as "${name} cases"`,
    `count(distinct pseudonym) filter (where ${where})::int as "${name} persons"`,
  ]);
  const waited = Object.entries(WAITS).map(
    ([name, { days, where }]) => `array_agg(${days}) filter (where ${where} and ${days} is not null) as "${name}"`,
  );

  return `with asked as (select ?::date as first_day, ?::date as last_day),
    counted as (
      select f.authority_id, f.pseudonym, f.basis, f.first_contact_on, f.appointment_on, f.received_on, f.handed_over_on,
        ${ENDED}, coalesce(f.received_on <= f.transferred_from_on, false) as is_taken_over,
        case when f.received_on <= f.transferred_from_on then f.transferred_from_on else f.received_on end as entered_on
      from naturalisation_procedure f where ${ofPlace})
    select ${[...counted, ...waited].join(", ")}, array_agg(distinct authority_id) as "authorities",
      (select array_agg(distinct u.term) from uncollected_term u cross join asked
       where u.authority_id in (select authority_id from counted)
         and (u.until is null or u.until >= asked.first_day)) as "uncollected"
    from counted cross join asked`;
}

function numbersOf(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String).filter((text) => text !== "null") : [];
}

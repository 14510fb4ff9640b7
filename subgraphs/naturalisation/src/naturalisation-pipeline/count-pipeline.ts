import { countRows } from "@kim-hub/kit/count-rows";
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
import type { Scope } from "./scope.js";

/** A number of procedures, and of the people whose they are. */
export interface Counts {
  readonly procedures: number;
  readonly persons: number;
}

/** One period's counts before the disclosure control: never to be answered as they are. */
export interface PipelineCounts {
  readonly measures: Readonly<Record<Measure, Counts>>;
  readonly byBasis: Readonly<Record<MeasureByBasis, Readonly<Record<BasisGroup, Counts>>>>;
  /** Pending at the end and older, in the order of `AGES`. */
  readonly older: readonly Counts[];
  readonly waits: Readonly<Record<Wait, readonly number[]>>;
  readonly authorities: readonly string[];
  readonly uncollected: readonly PipelineTerm[];
}

const GROUPS = Object.values(BasisGroup);

/** Everything that is counted by name, as SQL. */
const CONDITIONS: ReadonlyMap<string, string> = new Map<string, string>([
  ...Object.entries(MEASURES),
  ...AGES.map((months) => [`older ${months}`, olderThan(months)] as const),
  ...MEASURES_BY_BASIS.flatMap((measure) =>
    GROUPS.map((group) => [`${measure} ${group}`, `${ofGroup(group)} and ${MEASURES[measure]}`] as const),
  ),
]);

/** Counts by one statement. A procedure taken over enters the office on that day, with the age that it had. */
export async function countPipeline(em: EntityManager, scope: Scope, period: Period): Promise<PipelineCounts> {
  const [row = {}] = await countRows<Record<string, unknown>>(em, sqlFor(scope), [
    ...[period.firstDay, period.lastDay, ...scope.values],
  ]);
  const counts = (name: string): Counts => ({
    procedures: Number(row[`${name} procedures`]),
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

function sqlFor({ condition }: Scope): string {
  const counted = [...CONDITIONS].flatMap(([name, where]) => [
    `count(*) filter (where ${where})::int as "${name} procedures"`,
    `count(distinct pseudonym) filter (where ${where})::int as "${name} persons"`,
  ]);
  const waited = Object.entries(WAITS).map(
    ([name, { days, where }]) => `array_agg(${days}) filter (where ${where} and ${days} is not null) as "${name}"`,
  );

  return `with asked as (select ?::date as first_day, ?::date as last_day),
    counted as (
      select p.*, coalesce(p.received_on <= p.transferred_from_on, false) as is_taken_over,
        case when p.received_on <= p.transferred_from_on then p.transferred_from_on else p.received_on end as entered_on
      from naturalisation_procedure p where not p.is_restricted and ${condition})
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

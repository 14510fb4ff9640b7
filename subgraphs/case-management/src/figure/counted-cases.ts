import { countRows } from "@kim-hub/kit/count-rows";
import { municipalitiesOf } from "@kim-hub/kit/municipalities-of";
import type { CountedFiles } from "@kim-hub/kit/read-data-day";
import type { EntityManager } from "@mikro-orm/postgresql";

/** Which cases a figure is about. */
export interface Scope {
  readonly ags: string;
  readonly provider: string | null;
}

/** The condition on `case_management_case`: cases under restriction are in no figure. A range lets PostgreSQL reckon how many it finds. */
const IN_SCOPE = `not is_restricted and municipality >= ?::text and municipality <= ?::text
  and (?::text is null or authority_id = ?::text)`;

/** Its parameters. */
function scopeParameters({ ags, provider }: Scope): (string | null)[] {
  return [...municipalitiesOf(ags), provider, provider];
}

/** The cases of a figure and their people, as the beginning of its statement: `counted`, and `people` with a row for each person of each case. */
function withCounted(condition: string): string {
  return `with counted as materialized (
      select id, authority_id as authority, opened_on, ${ENDED_ON} as closed_on, ${STATE} as state, municipality, status_group, birth_date,
        coalesce(counted_as, pseudonym) as client
      from case_management_case where ${IN_SCOPE} and ${condition}),
    people as (
      select id as case_id, client as person, true as is_client, status_group, birth_date, municipality from counted
      union all
      select counted.id, coalesce(case_person.counted_as, case_person.pseudonym), false, case_person.status_group,
        case_person.birth_date, counted.municipality
      from case_person join counted on counted.id = case_person.case_file_id)`;
}

/** A case that another provider took over ended here on that day, whatever its old provider's exports go on to say. */
export const ENDED_ON = "coalesce(closed_on, transferred_on)";
const STATE = "case when closed_on is null and transferred_on is not null then 'CLOSED_REFERRED' else state end";

interface Counting {
  readonly scope: Scope;
  /** On `case_management_case`: which cases of the scope; with its parameters. */
  readonly condition: string;
  readonly conditionParameters: readonly unknown[];
  /** The counts over `counted` and `people`; the text may go on with further tables of the `with`. */
  readonly select: string;
  readonly parameters?: readonly unknown[];
}

/** The rows of a figure's statement, over the cases of all providers in the scope. */
export function countCases<Row>(
  em: EntityManager,
  { scope, condition, conditionParameters, select, parameters = [] }: Counting,
): Promise<Row[]> {
  const all = [...scopeParameters(scope), ...conditionParameters, ...parameters];

  return countRows<Row>(em, `${withCounted(condition)}${select}`, all);
}

/** The cases of all providers in the scope. */
export function countedCases(scope: Scope): Extract<CountedFiles, { sql: string }> {
  return { sql: `from case_management_case where ${IN_SCOPE}`, parameters: scopeParameters(scope) };
}

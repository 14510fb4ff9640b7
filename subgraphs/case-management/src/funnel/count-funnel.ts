import type { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { CountedRow, CountUnit } from "@kim-hub/kit/cases-and-persons";
import type { Period } from "@kim-hub/kit/period-input";
import type { EntityManager } from "@mikro-orm/postgresql";
import { countCases, type Scope } from "../figure/counted-cases.js";
import { CASE_MEASURES, type CaseMeasure, FUNNEL_SQL, STAGE_MEASURES, type StageMeasure } from "./funnel-sql.js";

/** One count of the funnel, before the disclosure control; the stage is null for the cases themselves. */
export interface FunnelRow extends CountedRow {
  readonly stage: CaseStageCode | null;
  readonly measure: StageMeasure | CaseMeasure;
  /** How long each completed stage lasted; null for the other measures. */
  readonly days: readonly number[] | null;
}

/** The counts of one stage in one unit; what nothing has is null. */
interface StageRow extends Pick<FunnelRow, "stage"> {
  readonly unit: CountUnit;
  readonly counts: Readonly<Partial<Record<StageMeasure | CaseMeasure, number | null>>>;
  /** How many completed stages lasted so many days. */
  readonly days: Readonly<Record<string, number>> | null;
}

interface Asked {
  readonly scope: Scope;
  readonly period: Period;
}

/** The counts of the cases that were opened in the period, as they stood at its end. */
export async function countFunnel(em: EntityManager, { scope, period }: Asked): Promise<FunnelRow[]> {
  const { firstDay, lastDay } = period;
  const rows = await countCases<StageRow>(em, {
    scope,
    condition: "opened_on between ?::date and ?::date",
    conditionParameters: [firstDay, lastDay],
    select: FUNNEL_SQL,
    parameters: [lastDay, lastDay],
  });
  const ofPersons = new Map(rows.filter(({ unit }) => unit === "persons").map((row) => [row.stage, row.counts]));

  return rows
    .filter(({ unit }) => unit === "cases")
    .flatMap(({ stage, counts, days }) =>
      (stage === null ? CASE_MEASURES : STAGE_MEASURES).map((measure) => ({
        ...{ stage, measure, days: measure === "completed" ? listDays(days) : null },
        ...{ cases: counts[measure] ?? 0, persons: ofPersons.get(stage)?.[measure] ?? 0 },
      })),
    );
}

function listDays(days: StageRow["days"]): number[] {
  return Object.entries(days ?? {}).flatMap(([length, times]) => Array.from({ length: times }, () => Number(length)));
}

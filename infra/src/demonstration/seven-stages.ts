import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { Interval } from "../invention/intervals.js";

type Days = readonly [firstDay: string, lastDay: string | null];

/** The stages in their binding order, as far as days are given; the last one may last. */
export function sevenStages(days: readonly Days[]): Interval<CaseStageCode>[] {
  const stages = Object.values(CaseStageCode);

  return days.flatMap(([firstDay, lastDay], index) => {
    const stage = stages[index];

    return stage ? [[stage, firstDay, lastDay]] : [];
  });
}

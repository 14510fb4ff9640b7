import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { Random } from "../drawing/random.js";

/** A stage that a case is to enter, and why where it is out of the binding order. */
export interface PlannedStage {
  readonly stage: CaseStageCode;
  readonly jumpReason: string | null;
}

const STAGES = Object.values(CaseStageCode);
const { ACTIVE_OUTREACH, GOAL_AGREEMENT, SUPPORT_PLANNING, SERVICE_STEERING, EVALUATION } = CaseStageCode;

/** The stages that a few cases leave out, how many do, and the reason. */
const LEFT_OUT: ReadonlyMap<CaseStageCode, readonly [share: number, reason: string]> = new Map([
  [ACTIVE_OUTREACH, [0.08, "Kam von sich aus zur Beratung (erfunden)"]],
  [SUPPORT_PLANNING, [0.08, "Hilfeplan des Jugendamts lag vor (erfunden)"]],
]);

/** The ways back from the steering of services, in order of the stages entered again. */
const WAYS_BACK = [[GOAL_AGREEMENT, SERVICE_STEERING], [EVALUATION, SERVICE_STEERING], [SERVICE_STEERING]] as const;
const GOES_BACK = 0.12;

/** The seven stages in their binding order; of a few cases one is left out for a reason, or some are entered again. */
export function planStages(random: Random): readonly PlannedStage[] {
  const planned: PlannedStage[] = [];
  let jumpReason: string | null = null;
  for (const stage of STAGES) {
    const [share = 0, reason = null] = LEFT_OUT.get(stage) ?? [];
    if (share > 0 && random.chance(share)) {
      jumpReason = reason;
      continue;
    }
    planned.push({ stage, jumpReason });
    jumpReason = null;
    if (stage === SERVICE_STEERING && random.chance(GOES_BACK))
      planned.push(...random.pick(WAYS_BACK).map((again) => ({ stage: again, jumpReason: null })));
  }

  return planned;
}

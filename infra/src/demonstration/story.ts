import type { StatusCode } from "@kim-hub/immigration/status-code";
import type { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { NaturalisationBasis } from "@kim-hub/naturalisation/naturalisation-basis";
import type { ProcedureStageCode } from "@kim-hub/naturalisation/procedure-stage-code";
import type { Interval } from "../invention/intervals.js";

/** One invented person's path as the three offices recorded it; every story keeps the rules of `check-story`. */
export interface Story {
  /** The age limits of § 25a AufenthG are checked against it. */
  readonly bornOn: string;
  /** Whether a minor child lives in the household, which shortens § 25b AufenthG. */
  readonly withChild: boolean;
  readonly statuses: readonly Interval<StatusCode>[];
  readonly stages: readonly Interval<CaseStageCode>[];
  readonly procedure: StoryProcedure;
}

interface StoryProcedure {
  readonly basis: NaturalisationBasis;
  readonly stages: readonly Interval<ProcedureStageCode>[];
}

/** The day on which the stories were written: a status or procedure that still lasts must be lawful then. */
export const WRITTEN_ON = "2026-11-26";

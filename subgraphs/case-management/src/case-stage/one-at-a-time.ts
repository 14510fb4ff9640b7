import type { Row } from "@kim-hub/records/row";
import type { CaseStage } from "./case-stage.js";

type Interval = Pick<CaseStage, "startedOn" | "endedOn">;

/** A case is in one stage at a time: the next may begin on the last day of the one before, and no stage begins after an open one. */
export const ONE_AT_A_TIME = {
  within: ["caseFile"] as const,
  start() {
    const before = new Map<string, Interval[]>();

    return {
      check(stage: CaseStage, row: Row): void {
        const stages = before.get(stage.caseFile.id) ?? [];
        if (stages.some((other) => overlap(stage, other)))
          throw row.fault("started_on", "must not be while another stage of the case lasts");
        before.set(stage.caseFile.id, [...stages, { startedOn: stage.startedOn, endedOn: stage.endedOn }]);
      },
    };
  },
};

/** Whether they have more than one day in common; two open ones always have. */
function overlap(left: Interval, right: Interval): boolean {
  if (left.endedOn === null && right.endedOn === null) return true;

  return startsWithin(left, right) || startsWithin(right, left) || startsTogether(left, right);
}

function startsWithin({ startedOn }: Interval, other: Interval): boolean {
  return other.startedOn < startedOn && (other.endedOn === null || startedOn < other.endedOn);
}

/** Two stages may begin on one day only where one of them also ends on it. */
function startsTogether(left: Interval, right: Interval): boolean {
  return left.startedOn === right.startedOn && left.endedOn !== left.startedOn && right.endedOn !== right.startedOn;
}

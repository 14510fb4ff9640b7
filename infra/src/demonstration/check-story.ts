import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { Interval } from "../invention/intervals.js";
import { checkDays } from "./check-days.js";
import { checkPresence } from "./check-presence.js";
import { checkProcedure } from "./check-procedure.js";
import { checkStatuses } from "./check-statuses.js";
import type { Story } from "./story.js";

/** Case management (Baustein 2) is paid for from here on, and no commune is competent for it before. */
const CASE_MANAGEMENT_FROM = "2020-07-01";

/** Every rule that a story breaks, in one sentence each; none for a story that could be true. */
export function checkStory(story: Story): string[] {
  const faults = checkDays(story);
  // The other rules reckon with the dates.
  if (faults.length > 0) return faults;

  return [
    ...checkStatuses(story),
    // A fiction certificate lets the title before it go on beside it (§ 81 Abs. 4 AufenthG).
    ...checkOrder(story.statuses.filter(([code]) => code !== "FICTION_CERTIFICATE")),
    ...checkPresence(story),
    ...checkStages(story.stages),
    ...checkOrder(story.procedure.stages),
    ...checkProcedure(story),
  ];
}

/** The stages, once each, in the binding order, as far as a case has come. */
function checkStages(stages: readonly Interval<CaseStageCode>[]): string[] {
  const faults = checkOrder(stages);
  if (stages.map(([stage]) => stage).join() !== Object.values(CaseStageCode).slice(0, stages.length).join())
    faults.push("The stages of case management do not stand in their binding order.");
  if (stages.some(([, firstDay]) => firstDay < CASE_MANAGEMENT_FROM))
    faults.push(`Case management begins before ${CASE_MANAGEMENT_FROM} (Baustein 2).`);

  return faults;
}

function checkOrder(intervals: readonly Interval<string>[]): string[] {
  return intervals.flatMap(([code, firstDay, lastDay], index) => {
    const before = intervals[index - 1];
    const ordered =
      (lastDay === null || firstDay <= lastDay) && (!before || (before[2] !== null && before[2] <= firstDay));

    return ordered
      ? []
      : [`${code} from ${firstDay}: it begins before the one before has ended, or ends before it begins.`];
  });
}

import { checkStatuses as checkUnderLaw } from "@kim-hub/immigration/check-statuses";
import { Shortening } from "@kim-hub/immigration/status-rule";
import { STATUS_RULES } from "@kim-hub/immigration/status-rules";
import { addDays } from "@kim-hub/kit/calendar";
import { type Story, WRITTEN_ON } from "./story.js";

/** The faults of a story's residence statuses; each names the status, its day and the paragraph. */
export function checkStatuses({ bornOn, withChild, statuses }: Story): string[] {
  const person = { birthDate: bornOn, shortenings: withChild ? [Shortening.CHILD] : [], isWhole: true };
  const recorded = statuses.map(([code, validFrom, validTo]) => ({ code, validFrom, validTo, isForFamily: false }));
  const faults = checkUnderLaw(person, recorded, { rules: STATUS_RULES, on: WRITTEN_ON });

  return statuses.flatMap(([code, firstDay], index) => {
    const name = `${code} from ${firstDay}`;
    const broken = (faults[index] ?? []).map(
      ({ rule, paragraph }) => `${name}: ${rule}${paragraph ? ` (${paragraph})` : ""}.`,
    );
    const dayBefore = addDays(firstDay, -1);
    // A story tells all of somebody's stay.
    if (
      index > 0 &&
      !statuses.slice(0, index).some(([, from, to]) => from <= dayBefore && (to === null || to >= dayBefore))
    )
      broken.push(`${name}: the status before does not end on the day before (§ 50 Abs. 1 AufenthG).`);

    return broken;
  });
}

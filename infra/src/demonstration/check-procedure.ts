import { type StatusCode, statusGroup } from "@kim-hub/immigration/status-code";
import { coveredSince, lastsMonths } from "@kim-hub/immigration/stay";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { ProcedureStageCode } from "@kim-hub/naturalisation/procedure-stage-code";
import { inForceOn, readExcludedTitles, readRequirementRules } from "@kim-hub/naturalisation/read-law";
import type { Interval } from "../invention/intervals.js";
import { type Story, WRITTEN_ON } from "./story.js";

const RULES = readRequirementRules();
const EXCLUDED_TITLES = readExcludedTitles();

/** After them the procedure is at its end. */
const ENDS: readonly ProcedureStageCode[] = ["CERTIFICATE_HANDED_OVER", "REFUSED", "WITHDRAWN", "TRANSFERRED"];

/** The faults of a naturalisation procedure: of its order, and under the law of its decision or, while it runs, of the day of writing. */
export function checkProcedure(story: Story): string[] {
  return [...checkCourse(story.procedure.stages), ...checkRight(story)];
}

/** Stages may come in many orders, but none before the application or after the end. */
function checkCourse(stages: readonly Interval<ProcedureStageCode>[]): string[] {
  return stages.flatMap(([code, firstDay], index) => {
    const before = stages.slice(0, index).map(([each]) => each);
    const end = before.find((each) => ENDS.includes(each));
    const faults: string[] = [];
    if (end) faults.push(`the procedure had ended with ${end}`);
    if (code !== "COUNSELLING" && code !== "APPLICATION_RECEIVED" && !before.includes("APPLICATION_RECEIVED"))
      faults.push("no application was received before");

    return faults.map((fault) => `${code} from ${firstDay}: ${fault}.`);
  });
}

function checkRight(story: Story): string[] {
  const {
    statuses,
    procedure: { basis, stages },
  } = story;
  if (stages.every(([stage]) => stage === "COUNSELLING")) return [];
  const decided = stages.findLast(([stage]) => stage.startsWith("CERTIFICATE"))?.[1] ?? WRITTEN_ON;
  const rule = inForceOn(RULES, decided).find(
    ({ requirement, bases, isException }) => requirement === "RESIDENCE" && bases.includes(basis) && !isException,
  );
  if (!rule) return [`${basis} on ${decided}: no text of the law is known.`];

  const faults: string[] = [];
  const holds = statuses.find(
    ([, firstDay, lastDay]) => firstDay <= decided && (lastDay === null || lastDay >= decided),
  );
  if (!lastsMonths(12 * (rule.years ?? 0), lawfulSince(story, decided), decided))
    faults.push(`lacks ${rule.years} years of lawful habitual residence`);
  const excluded = inForceOn(EXCLUDED_TITLES, decided).map(({ title }) => title);
  if (!holds || excluded.includes(holds[0])) faults.push("rests on no title that leads to it");

  return faults.map((fault) => `${basis} on ${decided}: ${fault} (${rule.paragraph}).`);
}

/** Since when the person has lived here lawfully without a day in between; null where they do not on the day. */
export function lawfulSince({ statuses }: Pick<Story, "statuses">, on: string): string | null {
  const lawful = statuses
    .filter((status, index) => isLawful(status, statuses.slice(index + 1)))
    .map(([, validFrom, validTo]) => ({ validFrom, validTo }));

  return coveredSince(lawful, on);
}

/** Toleration never counts; the asylum procedure only for those whom it recognised (§ 55 Abs. 3 AsylG). */
function isLawful([code]: Interval<StatusCode>, later: readonly Interval<StatusCode>[]): boolean {
  const group = statusGroup(code);
  if (group !== StatusGroup.ASYL_PROCEDURE) return group !== StatusGroup.TOLERATED;
  const next = later.find(([each]) => statusGroup(each) !== StatusGroup.ASYL_PROCEDURE);

  return next !== undefined && statusGroup(next[0]) === StatusGroup.PROTECTION;
}

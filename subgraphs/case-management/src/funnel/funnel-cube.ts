import { quarterOf } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { ALL_TOGETHER } from "@kim-hub/kit/coverage-cube";
import type { Cube, Member } from "@kim-hub/kit/cube";
import { lastDayOf } from "@kim-hub/kit/quarter-days";
import { CASE_CUBE } from "../figure/case-cube.js";
import { countCases } from "../figure/counted-cases.js";
import { FUNNEL_SQL, nameOf, readMarks } from "./funnel-sql.js";

const STAGES = Object.values(CaseStageCode);
const SHOWN = ["entered", "jumpedInto", "reEntries", "completed", "dropped", "openAtEnd"] as const;
/** Entered the first time; completed, and not in the next stage since. */
const HIDDEN = ["endedOtherwise", "firstEntered", "waiting"] as const;
/**
 * Begun in any way; begun by a jump alone, or entered again after it; how the last entry ended; completed before it; completed and entered
 * the next stage too, and entered that one without.
 */
const LINKING = [
  ...["begun", "onlyJumpedInto", "enteredAfterJump", "lastCompleted", "endedWithCase", "completedBefore"],
  ...["passedOn", "enteredOtherwise"],
] as const;

interface MemberRow extends Pick<Member, "id" | "persons" | "municipality" | "authority"> {
  readonly openedOn: string;
  readonly marks: string;
  readonly days: readonly (readonly [place: number, days: number])[];
}

/** All answers about the way of cases through the stages (S3). */
export const FUNNEL_CUBE: Cube = {
  ...CASE_CUBE,
  // Each open case belongs to a cohort; the coverage also counts the cohorts that are too old for a funnel.
  links: [{ measure: "openAtEnd", other: { figure: "cmCoverage", measure: ALL_TOGETHER } }],
  figure: "cmFunnel",
  years: 3,
  isByProvider: true,
  base: "opened",
  shown: ["opened", "openAtEnd", ...STAGES.flatMap((stage) => SHOWN.map((measure) => nameOf(stage, measure)))],
  hidden: ["closed", "inNoStage", ...STAGES.flatMap((stage) => HIDDEN.map((measure) => nameOf(stage, measure)))],
  linking: STAGES.flatMap((stage) => LINKING.map((measure) => nameOf(stage, measure))),
  sums: [
    { whole: "opened", parts: ["openAtEnd", "closed"] },
    { whole: "openAtEnd", parts: ["inNoStage", ...STAGES.map((stage) => nameOf(stage, "openAtEnd"))] },
    ...STAGES.flatMap((stage, index) => {
      const sum = (whole: string, ...parts: string[]) => ({
        whole: nameOf(stage, whole),
        parts: parts.map((part) => nameOf(stage, part)),
      });
      const next = STAGES[index + 1];

      return [
        sum("begun", "entered", "onlyJumpedInto"),
        sum("entered", "firstEntered", "reEntries"),
        sum("jumpedInto", "onlyJumpedInto", "enteredAfterJump"),
        sum("begun", "lastCompleted", "dropped", "openAtEnd", "endedOtherwise", "endedWithCase"),
        sum("completed", "lastCompleted", "completedBefore"),
        sum("completed", "waiting", "passedOn"),
        ...(next
          ? [{ whole: nameOf(next, "entered"), parts: [nameOf(stage, "passedOn"), nameOf(next, "enteredOtherwise")] }]
          : []),
      ];
    }),
  ],

  async listMembers(em, { district, quarter }) {
    const day = lastDayOf(quarter);
    const rows = await countCases<MemberRow>(em, {
      scope: { ags: district, provider: null },
      condition: "opened_on <= ?::date",
      conditionParameters: [day],
      select: FUNNEL_SQL,
      parameters: [day, day],
    });

    return rows.map(memberOf);
  },
};

function memberOf({ id, persons, municipality, authority, openedOn, marks, days }: MemberRow): Member {
  const found = new Set(readMarks(marks));
  for (const [index, stage] of STAGES.entries())
    for (const name of linksOf(index, found)) found.add(nameOf(stage, name));
  const lengths = new Map<string, number[]>();
  for (const [place, length] of days) {
    const name = nameOf(STAGES[place - 1] ?? null, "completed");
    lengths.set(name, [...(lengths.get(name) ?? []), length]);
  }

  return { id, cases: 1, persons, municipality, authority, quarter: quarterOf(openedOn), marks: found, days: lengths };
}

/** Of one stage, what follows from the marks of a case and makes every sum hold. */
function linksOf(index: number, marks: ReadonlySet<string>): readonly string[] {
  const has = (measure: string, place = index) => marks.has(nameOf(STAGES[place] ?? null, measure));
  const isOver = has("dropped") || has("openAtEnd") || has("endedOtherwise");
  const isBegun = has("entered") || has("jumpedInto");
  const isCompletedBefore = index > 0 && has("completed", index - 1);
  const links = {
    begun: isBegun,
    firstEntered: has("entered") && !has("reEntries"),
    onlyJumpedInto: has("jumpedInto") && !has("entered"),
    enteredAfterJump: has("jumpedInto") && has("entered"),
    lastCompleted: has("completed") && !isOver,
    completedBefore: has("completed") && isOver,
    endedWithCase: isBegun && !has("completed") && !isOver,
    waiting: has("completed") && !has("entered", index + 1),
    passedOn: has("completed") && has("entered", index + 1),
    enteredOtherwise: has("entered") && !isCompletedBefore,
  };

  return Object.entries(links).flatMap(([name, isSo]) => (isSo ? [name] : []));
}

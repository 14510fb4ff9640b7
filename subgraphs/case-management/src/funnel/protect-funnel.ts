import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { durationsOf } from "@kim-hub/kit/durations";
import type { CaseFunnel } from "./case-funnel.js";
import type { FunnelRow } from "./count-funnel.js";
import { CASE_MEASURES, STAGE_MEASURES } from "./funnel-sql.js";

const STAGES = Object.values(CaseStageCode);

/** Withholds what is too small, in the stages and in what they add up to. */
export function protectFunnel(
  rows: readonly FunnelRow[],
  control: DisclosureControl,
): Pick<CaseFunnel, "opened" | "openAtEnd" | "stages"> {
  const found = new Map(rows.map((row) => [nameOf(row.stage, row.measure), row]));
  const names = [
    ...CASE_MEASURES,
    ...STAGES.flatMap((stage) => STAGE_MEASURES.map((measure) => nameOf(stage, measure))),
  ];
  const counts = Object.fromEntries(
    names.map((name) => {
      const { cases = 0, persons = 0 } = found.get(name) ?? {};

      return [name, { cases, persons }];
    }),
  );
  const stageWholes = STAGES.map((stage) => {
    const parts = ["completed", "dropped", "openAtEnd", "endedOtherwise"] as const;

    return [nameOf(stage, "entered"), parts.map((measure) => nameOf(stage, measure))];
  });
  const answers = control.protect({
    counts,
    wholes: {
      ...Object.fromEntries(stageWholes),
      // Beside the cases that were opened, those that are not closed tell how many are.
      openAtEnd: ["closed", "inNoStage", ...STAGES.map((stage) => nameOf(stage, "openAtEnd"))],
    },
  });
  const of = (name: string) => {
    const answer = answers[name];
    if (!answer) throw new Error(`The funnel counts no ${name}.`);

    return answer;
  };

  return {
    opened: of("opened"),
    openAtEnd: of("openAtEnd"),
    stages: STAGES.map((stage) => ({
      stage,
      entered: of(nameOf(stage, "entered")),
      jumpedInto: of(nameOf(stage, "jumpedInto")),
      reEntries: of(nameOf(stage, "reEntries")),
      completed: of(nameOf(stage, "completed")),
      dropped: of(nameOf(stage, "dropped")),
      openAtEnd: of(nameOf(stage, "openAtEnd")),
      medianDays: durationsOf(found.get(nameOf(stage, "completed"))?.days ?? [], control),
    })),
  };
}

function nameOf(stage: CaseStageCode | null, measure: string): string {
  return stage === null ? measure : `${stage} ${measure}`;
}

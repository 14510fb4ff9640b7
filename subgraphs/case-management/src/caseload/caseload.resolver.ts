import { localDate } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { ForbiddenError } from "@kim-hub/kit/errors";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Role } from "@kim-hub/kit/viewer";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { Caseload } from "./caseload.js";
import { type CaseloadRow, countCaseload } from "./count-caseload.js";

@Resolver()
export class CaseloadResolver {
  @Query(() => Caseload, {
    nullable: true,
    description: "How many cases the caller, a case manager, has on a day (Fallbelastung).",
  })
  @Aggregate
  async caseload(
    @Arg("on", () => LocalDate, { nullable: true, description: "Today where it is left out." })
    asked: string | null | undefined,
    @Ctx() { em, viewer, control }: OfficeContext,
  ): Promise<Caseload> {
    if (viewer.role !== Role.CASE_MANAGER) throw new ForbiddenError("A caseload is for its case manager alone.");
    const on = asked ?? localDate();

    return { on, ...protectCaseload(await countCaseload(em, { viewer, on }), control) };
  }
}

const STAGES = Object.values(CaseStageCode);
const RUNNING = "RUNNING";
const NO_STAGE = "NONE";

/** The whole is the caller's own number; the stages stand beside it where none of them is too small. */
function protectCaseload(
  rows: readonly CaseloadRow[],
  control: DisclosureControl,
): Pick<Caseload, "running" | "stages"> {
  const found = new Map<string, CaseloadRow>(rows.map((row) => [row.stage ?? RUNNING, row]));
  const countOf = (name: string) => {
    const { cases = 0, persons = 0 } = found.get(name) ?? {};

    return { cases, persons };
  };
  const { running } = control.protect({ counts: { running: countOf(RUNNING) } });
  const parts = Object.fromEntries([...STAGES, NO_STAGE].map((name) => [name, countOf(name)]));
  const stages = control.protectSplit({ whole: running, parts });

  return {
    running,
    stages: STAGES.flatMap((stage) => {
      const part = stages[stage];

      return part ? [{ stage, running: part }] : [];
    }),
  };
}

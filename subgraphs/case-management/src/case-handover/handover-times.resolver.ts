import { localDate } from "@kim-hub/kit/calendar";
import { countHandovers } from "@kim-hub/kit/count-handovers";
import { HandoverTimes } from "@kim-hub/kit/handover-times";
import { CountedFigure } from "@kim-hub/kit/list-size";
import { Office } from "@kim-hub/kit/office";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput, requirePeriod } from "@kim-hub/kit/period-input";
import { protectHandovers } from "@kim-hub/kit/protect-handovers";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedCases } from "../figure/counted-cases.js";

/** Other offices send nobody with a handover that a provider may know of. */
const SOURCES: ReadonlySet<Office> = new Set([Office.CASE_MANAGEMENT]);

@Resolver()
export class CaseHandoverTimesResolver {
  @Query(() => HandoverTimes, {
    nullable: true,
    description:
      "How long handovers to providers of case management took that they took on in a period (S5), by the kind of the office that sent them. Restricted cases count nowhere.",
  })
  @CountedFigure
  @Aggregate
  async caseHandoverTimes(
    @Arg("ags", () => Ags, { description: "A district with all its municipalities, or one municipality." }) ags: string,
    @Arg("period", () => PeriodInput, { description: "The quarters of taking on." }) period: PeriodInput,
    @Ctx() { em, control }: OfficeContext,
  ): Promise<HandoverTimes> {
    requirePeriod(period, localDate());
    const cases = countedCases({ ags, provider: null });
    const counts = await countHandovers(em, {
      ...{ table: "case_handover", file: "case_file_id" },
      files: `select id, coalesce(counted_as, pseudonym) as person ${cases.sql}`,
      parameters: cases.parameters,
      ...{ fromQuarter: period.fromQuarter, toQuarter: period.toQuarter },
    });

    return new HandoverTimes(
      await readDataDay(em, cases),
      protectHandovers(counts, { to: Office.CASE_MANAGEMENT, sources: SOURCES, control }),
    );
  }
}

import { localDate } from "@kim-hub/kit/calendar";
import { countHandovers } from "@kim-hub/kit/count-handovers";
import { filesIn } from "@kim-hub/kit/figure-place";
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
import { countOtherTakeovers } from "./count-other-takeovers.js";

/** From immigration nothing reaches it that it may know of. */
const SOURCES: ReadonlySet<Office> = new Set([Office.NATURALISATION, Office.CASE_MANAGEMENT]);

@Resolver()
export class ProcedureHandoverTimesResolver {
  @Query(() => HandoverTimes, {
    nullable: true,
    description:
      "How long handovers to naturalisation offices took that they took on in a period (S5), by the kind of the office that sent them. Restricted files count nowhere.",
  })
  @CountedFigure
  @Aggregate
  async procedureHandoverTimes(
    @Arg("ags", () => Ags, { description: "A district with all its municipalities, or one municipality." }) ags: string,
    @Arg("period", () => PeriodInput, { description: "The quarters of taking on." }) period: PeriodInput,
    @Ctx() { em, control }: OfficeContext,
  ): Promise<HandoverTimes> {
    const days = requirePeriod(period, localDate());
    const { sql, parameters } = filesIn({ ags });
    const rest = await countOtherTakeovers(em, { sql, parameters, period: days });
    const counts = await countHandovers(em, {
      ...{
        table: "procedure_handover",
        file: "procedure_id",
        files: `select f.id, f.pseudonym as person from naturalisation_procedure f where ${sql}`,
        parameters,
      },
      ...{ fromQuarter: period.fromQuarter, toQuarter: period.toQuarter },
    });

    return new HandoverTimes(
      await readDataDay(em, { sql: `from naturalisation_procedure f where ${sql}`, parameters }),
      protectHandovers(counts, {
        to: Office.NATURALISATION,
        sources: SOURCES,
        control,
        beside: { from: Office.NATURALISATION, rest },
      }),
    );
  }
}

import { localDate } from "@kim-hub/kit/calendar";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import type { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput, requirePeriod } from "@kim-hub/kit/period-input";
import { Ags } from "@kim-hub/kit/scalars";
import type { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countCases, readDataDay } from "../figure/counted-cases.js";
import { ServiceGapCounts } from "./service-gap-counts.js";

interface GapRow extends CountedRow {
  readonly type: ServiceGapType;
  readonly field: FieldOfNeed;
}

@Resolver()
export class ServiceGapCountsResolver {
  @Query(() => ServiceGapCounts, {
    description:
      "Which lacks of services cases met in a period, by kind and field of need: what the steering group's `serviceGaps` begin with.",
  })
  @Aggregate
  async serviceGapCounts(
    @Arg("ags", () => Ags, { description: "A district with all its municipalities, or one municipality." }) ags: string,
    @Arg("period", () => PeriodInput) period: PeriodInput,
    @Ctx() { em, control }: OfficeContext,
  ): Promise<ServiceGapCounts> {
    const scope = { ags, provider: null };
    const { firstDay, lastDay } = requirePeriod(period, localDate());
    const rows = await countCases<GapRow>(em, {
      scope,
      condition: "opened_on <= ?::date",
      conditionParameters: [lastDay],
      select: ` select type, field, count(distinct case_id)::int as cases, count(distinct person)::int as persons
        from case_service_gap join people on people.case_id = case_service_gap.case_file_id
        where noticed_on between ?::date and ?::date group by type, field order by type, field`,
      parameters: [firstDay, lastDay],
    });
    const published = rows.filter(
      ({ cases, persons, field }) => !control.withholds(cases, field) && !control.withholds(persons, field),
    );
    const gaps = published.map(({ type, field, cases, persons }) => ({
      ...{ type, field },
      met: control.protect({ counts: { met: { cases, persons } } }, field).met,
    }));

    return new ServiceGapCounts(await readDataDay(em, scope), gaps);
  }
}

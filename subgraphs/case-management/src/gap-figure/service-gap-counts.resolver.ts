import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput } from "@kim-hub/kit/period-input";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { ServiceGapCounts } from "./service-gap-counts.js";
import { countTerritoryGaps } from "./territory-gaps.js";

@Resolver()
export class ServiceGapCountsResolver {
  @Query(() => ServiceGapCounts, {
    nullable: true,
    description:
      "Which service gaps cases met in a period, by type and field of need, also those that the territory has not recorded (S12).",
  })
  @CountedFigure
  @Aggregate
  async serviceGapCounts(
    @Arg("ags", () => Ags, {
      description:
        "A district with all its municipalities, or one municipality, by where the client lives; a case without a municipality counts nowhere.",
    })
    asked: string,
    @Arg("period", () => PeriodInput) period: PeriodInput,
    @Ctx() context: OfficeContext,
  ): Promise<ServiceGapCounts> {
    const { ags, municipality, gaps, dataDay } = await countTerritoryGaps(asked, period, context);
    const given = gaps.givenIn(municipality).map(({ type, field }) => ({
      kind: { ags, type, field },
      met: gaps.of({ municipality, type, field }),
    }));

    return new ServiceGapCounts(dataDay, given);
  }
}

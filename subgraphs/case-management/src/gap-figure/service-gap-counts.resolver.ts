import { Coordinate } from "@kim-hub/kit/coordinate";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput } from "@kim-hub/kit/period-input";
import { Ags } from "@kim-hub/kit/scalars";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { ServiceGapCounts } from "./service-gap-counts.js";
import { findTerritoryGaps } from "./territory-gaps.js";

/** In the order of an answer. */
const KINDS = Object.values(ServiceGapType)
  .toSorted()
  .flatMap((type) =>
    Object.values(FieldOfNeed)
      .toSorted()
      .map((field) => ({ type, field })),
  );

@Resolver()
export class ServiceGapCountsResolver {
  @Query(() => ServiceGapCounts, {
    nullable: true,
    description:
      "Which service gaps cases met in a year up to the end of a quarter, by type and field of need, also those that the territory has not recorded (S12).",
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
    @Ctx() { em }: OfficeContext,
    @Coordinate() coordinate: string,
  ): Promise<ServiceGapCounts> {
    const gaps = await findTerritoryGaps({ coordinate, asked, period }, em);
    const given = KINDS.map(({ type, field }) => ({ kind: { ags: gaps.ags, type, field }, met: gaps.of(type, field) }));

    return new ServiceGapCounts(
      gaps.dataDay,
      given.filter(({ met }) => (met.cases.value ?? 0) > 0),
    );
  }
}
